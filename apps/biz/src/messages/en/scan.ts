import type { SameKeys } from "@buzz/ui";
import type { scan as ko } from "../ko/scan";

export const scan = {
  picture: "Camera picture",
  torch: "Light",
  type: "Type code",
  image: "From picture",
  hints: {
    idle: "Hold the customer’s QR inside the frame",
    foreign: "This is not a QR of Buzz",
    nothing: "There is no QR in this picture",
    reading: "Reading the picture",
    reader: "The QR reader did not load. Please type the code",
  },
  camera: {
    starting: "Starting the camera",
    unasked: {
      title: "The camera reads the QR",
      text: "The picture stays on this device. It is neither kept nor sent.",
      action: "Turn on the camera",
    },
    denied: {
      title: "The camera is not allowed",
      text: "Allow it in the site settings beside the address, then try again. You can also use the ways below.",
      action: "Try again",
    },
    missing: {
      title: "There is no camera",
      text: "On this device, type the code or read it from a picture.",
      action: "Look again",
    },
    busy: {
      title: "The camera has stopped",
      text: "If another app uses it, close that one and start again.",
      action: "Start again",
    },
  },
  typing: {
    title: "Type the code",
    text: "The letters under the QR on the customer’s screen.",
    label: "Code",
    hint: "It begins with COUPON-, MILEAGE- or BUZZ-DC-.",
    invalid: "This is not a code of Buzz. Please check the letters.",
    submit: "Check",
  },
} satisfies SameKeys<typeof ko>;
