import { notificationChannel } from "@buzz/db/schema";
import type { Channels } from "../kernel/channels.js";

/** The channels that have a provider. */
export const availableChannels = (channels: Channels) =>
  notificationChannel.enumValues.filter((channel) => channels[channel] !== null);
