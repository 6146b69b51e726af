/** Whether only unread notifications are shown. */
export interface NoticesSearch {
  unread?: true;
}

export const noticesSearch = ({ unread }: Record<string, unknown>): NoticesSearch =>
  unread === true || unread === "true" ? { unread: true } : {};
