export type Mail = { to: string; subject: string; text: string };

/** Letters to people. `post` hands one over and returns at once: delivery and its failures are the adapter's. */
export type Mailer = { post(mail: Mail): void };
