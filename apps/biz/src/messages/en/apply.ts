import type { SameKeys } from "@buzz/ui";
import type { apply as ko } from "../ko/apply";

export const apply = {
  title: "Application",
  progress: "How much of the form is done",
  next: "Next",
  send: "Send application",
  change: "Change",
  changeOf: "Change: {step}",
  steps: {
    shop: { title: "Shop and owner", text: "Just as it says on your business registration." },
    place: { title: "Place and hours", text: "This is what customers see when they look for you." },
    documents: {
      title: "Account and documents",
      text: "What coupons and points are worth is paid to this account.",
    },
    account: {
      title: "Password and terms",
      text: "Once approved you sign in with your e-mail and this password.",
    },
    review: {
      title: "One last look",
      text: "It cannot be changed after sending, so please check.",
    },
  },
  labels: {
    businessInfo: {
      name: "Shop name",
      registrationNumber: "Registration number",
      ownerName: "Owner’s name",
      phone: "Shop phone",
      category: "Category",
      address: "Address",
      description: "About the shop (optional)",
      bankAccount: {
        bankName: "Bank",
        accountNumber: "Account number",
        accountHolder: "Account holder",
      },
    },
    displayTimeSlots: "When you receive customers",
    documents: "Documents",
    email: "E-mail",
    password: "Password",
    agreed: "I have read and agree to all of it",
  },
  hints: {
    phone: "A mobile number, or one with its area code",
    address: "Street, building number and floor",
    timeSlots: "At these times you are shown as a place to go now.",
    bankName: "For example Busan Bank",
    accountHolder: "As printed in the bankbook",
    email: "You follow the review with this address.",
    password: "8 characters or more, with three of: upper case, lower case, digits, symbols.",
  },
  invalid: {
    businessInfo: {
      name: "Enter at least two letters.",
      registrationNumber: "Enter all 10 digits.",
      ownerName: "Enter at least two letters.",
      phone: "Please check the phone number.",
      category: "Choose a category.",
      address: "Enter the full address, 10 letters or more.",
      description: "Up to 1,000 letters.",
      bankAccount: {
        bankName: "Enter the name of the bank.",
        accountNumber: "Digits and hyphens, 6 or more.",
        accountHolder: "Enter the account holder.",
      },
    },
    displayTimeSlots: "Choose at least one time.",
    documents: "Add the business licence and a copy of the bankbook.",
    email: "Please check the e-mail address.",
    password: "Use 8 characters or more, with three of: upper case, lower case, digits, symbols.",
    agreed: "You can apply once you agree.",
  },
  documents: {
    emailFirst: {
      title: "First your e-mail, then the papers",
      text: "Papers are kept under the e-mail of the application.",
      action: "Enter the e-mail",
    },
    hint: "Pictures or PDF, up to 5 MB each. Only reviewers see them.",
    types: {
      licence: "Business licence",
      bankbook: "Bankbook copy",
      other: "ID card or operating permit",
    },
    texts: {
      licence: "With every letter readable.",
      bankbook: "The page with holder and number",
      other: "Some kinds of shops need one.",
    },
    needed: "required",
    optional: "optional",
    choose: "Choose or take a picture",
    chooseOf: "Choose {type}",
    replace: "Replace",
    removeOf: "Remove {type}",
    resend: "Try again",
    sending: "Sending",
    again: "Please add the documents again: they are older than a day, or the e-mail has changed.",
  },
  taken: {
    email: "This e-mail has an account or an open application.",
    registrationNumber: "This number is registered or has an open application.",
  },
  slots: { morning: "Morning", lunch: "Lunch", dinner: "Dinner", night: "Night" },
  slotTimes: { morning: "06–11", lunch: "11–14", dinner: "17–21", night: "21–02" },
  terms: {
    title: "What we agree on",
    redeem: "Coupons and points are taken only by scanning, in the shop, the QR a customer shows.",
    share:
      "Shop and programme share the discount of event coupons; the programme pays all others and points in full.",
    payout: "You are paid for the uses of the day you request, and only to the registered account.",
    privacy: "Your details serve review and payout; of a customer’s name and phone you see a part.",
  },
} satisfies SameKeys<typeof ko>;
