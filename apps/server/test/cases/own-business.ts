import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { PASSWORD, type Person } from "../support/town.js";
import { addDocument, addPicture } from "../support/uploads.js";
import { type Cases, comesTo, type Stage } from "./case.js";

/** Somebody whom an operator made a shop owner. */
async function ownerWithoutShop({ town }: Stage): Promise<Person> {
  const { userId, email } = await town.resident();
  await town.server.db.update(users).set({ role: "business" }).where(eq(users.id, userId));
  return town.signIn(email);
}

async function ownerWithPictures({ town, superAdmin }: Stage) {
  const as = await town.owner(superAdmin);
  await addPicture(town.server.app, as);
  return { as, pictures: await addPicture(town.server.app, as) };
}

async function documentOf({ town }: Stage, email: string) {
  const { applyToken } = await town.visitor().businesses.applyToken.mutate({ email });
  return addDocument(town.server.app, applyToken);
}

const reason = "The order was cancelled.";

const shop = { businessName: "New Shop", category: "cafe", address: "부산광역시 남구 수영로 1" };

const bankAccount = {
  bankName: "하나은행",
  accountNumber: "123-456-7890",
  accountHolder: "Shop Owner",
};

export const ownBusinessCases: Cases = {
  "businesses.bankAccount": [
    comesTo(200, "one's own", ({ owner }) => ({ as: owner })),
    comesTo("BUSINESS_001", "an owner without a shop", async (stage) => ({
      as: await ownerWithoutShop(stage),
    })),
  ],
  "businesses.changeBankAccount": [
    comesTo(200, "another one", async ({ town, superAdmin }) => ({
      as: await town.owner(superAdmin),
      input: { bankAccount, password: PASSWORD },
    })),
    comesTo("AUTH_004", "a wrong password", async ({ town, superAdmin }) => ({
      as: await town.owner(superAdmin),
      input: { bankAccount, password: "not the password 1" },
    })),
    comesTo("AUTH_014", "no password and no fresh second factor", ({ owner }) => ({
      as: owner,
      input: { bankAccount },
    })),
    comesTo("VALIDATION_002", "a number that is none", ({ owner }) => ({
      as: owner,
      input: { bankAccount: { ...bankAccount, accountNumber: "none" }, password: PASSWORD },
    })),
  ],
  "businesses.cancelBankAccountChange": [
    comesTo(200, "what waits", async ({ town, superAdmin }) => {
      const as = await town.owner(superAdmin);
      await as.api.businesses.changeBankAccount.mutate({ bankAccount, password: PASSWORD });
      return { as };
    }),
    comesTo("RESOURCE_003", "nothing waits", async ({ town, superAdmin }) => ({
      as: await town.owner(superAdmin),
    })),
  ],
  "businesses.voidTransaction": [
    comesTo(200, "a use of today", async ({ errands }) => {
      const as = await errands.busyOwner();
      return { as, input: { transactionNo: await errands.lastUse(as), reason } };
    }),
    comesTo("RESOURCE_003", "one in a settlement", async ({ errands }) => {
      const { owner } = await errands.settlement();
      return { as: owner, input: { transactionNo: await errands.lastUse(owner), reason } };
    }),
    comesTo("RESOURCE_001", "another shop's", async ({ errands, owner }) => ({
      as: owner,
      input: { transactionNo: await errands.lastUse(await errands.busyOwner()), reason },
    })),
    comesTo("VALIDATION_001", "no reason", ({ owner }) => ({
      as: owner,
      input: { transactionNo: "#BZ200101001" },
    })),
  ],
  "businesses.applyToken": [
    comesTo(200, "anybody", () => ({ input: { email: "somebody@example.org" } })),
    comesTo("VALIDATION_001", "no e-mail", () => ({ input: {} })),
    comesTo("VALIDATION_002", "no e-mail address", () => ({ input: { email: "somebody" } })),
  ],
  "businesses.register": [
    comesTo(201, "an owner without a shop", async (stage) => ({
      as: await ownerWithoutShop(stage),
      input: { ...shop, businessHours: { mon: "08:00-22:00" } },
    })),
    comesTo("RESOURCE_002", "an owner with a shop", ({ owner }) => ({ as: owner, input: shop })),
    comesTo("BUSINESS_003", "a number that an application holds", async (stage) => ({
      as: await ownerWithoutShop(stage),
      input: { ...shop, businessNumber: (await stage.town.applicant()).registrationNumber },
    })),
    comesTo("VALIDATION_002", "a picture from elsewhere", async (stage) => ({
      as: await ownerWithoutShop(stage),
      input: { ...shop, images: ["https://example.org/a.png"] },
    })),
    comesTo("VALIDATION_001", "no address", ({ owner }) => ({
      as: owner,
      input: { ...shop, address: undefined },
    })),
  ],
  "businesses.updateProfile": [
    comesTo(200, "everything", ({ otherOwner }) => ({
      as: otherOwner,
      input: {
        ...shop,
        description: "A quiet place.",
        addressDetail: "2F",
        phone: "051-600-1234",
        tags: ["quiet"],
        businessHours: {
          mon: "08:00-22:00",
          sat: { open: "10:00", close: "18:00", breakStart: "13:00", breakEnd: "14:00" },
        },
        displayTimeSlots: { morning: true, lunch: true },
        menu: [{ name: "Americano", price: 3500 }],
        priceRange: "3,000–8,000",
        facilities: ["parking"],
      },
    })),
    comesTo(200, "nothing", ({ otherOwner }) => ({ as: otherOwner })),
    comesTo("VALIDATION_003", "a break before the opening", ({ owner }) => ({
      as: owner,
      input: {
        businessHours: {
          mon: { open: "10:00", close: "18:00", breakStart: "09:00", breakEnd: "11:00" },
        },
      },
    })),
    comesTo("VALIDATION_003", "half a position", ({ owner }) => ({
      as: owner,
      input: { latitude: 35 },
    })),
    comesTo("VALIDATION_002", "no time slot", ({ owner }) => ({
      as: owner,
      input: { displayTimeSlots: { lunch: false } },
    })),
    comesTo("VALIDATION_002", "an unknown category", ({ owner }) => ({
      as: owner,
      input: { category: "casino" },
    })),
    comesTo("BUSINESS_001", "an owner without a shop", async (stage) => ({
      as: await ownerWithoutShop(stage),
      input: { description: "Nothing yet" },
    })),
  ],
  "businesses.images.remove": [
    comesTo(200, "the main picture of two", async (stage) => {
      const { as, pictures } = await ownerWithPictures(stage);
      return { as, input: { id: pictures[0]?.id } };
    }),
    comesTo("RESOURCE_001", "another shop's", async ({ town, owner, otherOwner }) => {
      const [first] = await addPicture(town.server.app, otherOwner);
      return { as: owner, input: { id: first?.id } };
    }),
  ],
  "businesses.images.setMain": [
    comesTo(200, "the second picture", async (stage) => {
      const { as, pictures } = await ownerWithPictures(stage);
      return { as, input: { id: pictures[1]?.id } };
    }),
    comesTo("RESOURCE_001", "an unknown one", ({ owner, errands }) => ({
      as: owner,
      input: { id: errands.stranger },
    })),
  ],
  "businesses.stats": [
    comesTo(200, "a month", async ({ errands }) => ({ as: await errands.busyOwner() })),
    comesTo(200, "a week", async ({ errands }) => ({
      as: await errands.busyOwner(),
      input: { period: "week" },
    })),
    comesTo("VALIDATION_002", "a century", ({ owner }) => ({
      as: owner,
      input: { period: "century" },
    })),
  ],
  "files.health": [comesTo(200, "any operator", ({ contentManager }) => ({ as: contentManager }))],
};

/** Further cases of procedures whose first ones stand elsewhere. */
export const documentCases = {
  submitApplication: [
    comesTo(201, "with documents of that e-mail", async (stage) => {
      const application = stage.town.application();
      const { fileName } = await documentOf(stage, application.email);
      const { publicUrl } = await documentOf(stage, application.email);
      const documents = [fileName, { type: "bankbook", url: publicUrl }];
      return { input: { ...application, documents } };
    }),
    comesTo("VALIDATION_002", "with somebody else's document", async (stage) => {
      const { publicUrl } = await documentOf(stage, "somebody@example.org");
      return { input: { ...stage.town.application(), documents: [publicUrl] } };
    }),
    comesTo("VALIDATION_002", "with a document from elsewhere", ({ town }) => ({
      input: { ...town.application(), documents: ["https://example.org/a.pdf"] },
    })),
    comesTo("VALIDATION_002", "with four documents", ({ town }) => ({
      input: { ...town.application(), documents: ["a", "b", "c", "d"] },
    })),
  ],
  list: [
    comesTo(200, "those that wait, by another word", ({ businessManager }) => ({
      as: businessManager,
      input: { status: "reviewing" },
    })),
  ],
  approve: [
    comesTo("VALIDATION_002", "under an unknown category", async ({ admin, town }) => ({
      as: admin,
      input: { id: (await town.applicant()).applicationId, category: "casino" },
    })),
  ],
};
