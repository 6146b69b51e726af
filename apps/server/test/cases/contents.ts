import type { Person } from "../support/town.js";
import { type Cases, comesTo } from "./case.js";

const regional = {
  title: "이기대 해안 산책로",
  contentType: "tourist" as const,
  description: "바다를 보며 걷는 길",
  contentBody: "<b>HTML</b>은 글자 그대로",
  images: ["https://images.example.org/igidae.jpg"],
  tags: ["바다", "산책"],
};

const marketer = {
  title: "초대 링크 잘 쓰는 법",
  contentType: "tips" as const,
  contentBody: "친구에게 먼저 보내 보세요.",
};

const banner = { imageUrl: "/uploads/images/banner.webp", link: "/coupons", displayOrder: 1 };

const regionalBy = async ({ api }: Person, changes: { publishedAt?: null } = {}) =>
  (await api.admin.contents.createRegional.mutate({ ...regional, ...changes })).id;

const marketerBy = async ({ api }: Person, changes: { publishedAt?: null } = {}) =>
  (await api.admin.contents.createMarketer.mutate({ ...marketer, ...changes })).id;

export const contentCases: Cases = {
  "contents.homeConfig": [comesTo(200, "of this moment")],
  "contents.regionalList": [
    comesTo(200, "by type, tags and mark", async ({ contentManager }) => {
      await regionalBy(contentManager);
      return { input: { type: "tourist", tags: "바다,밤", featured: false } };
    }),
    comesTo(200, "the other word for restaurants", () => ({ input: { type: "foodtour" } })),
    comesTo(200, "by state and words, of which everybody finds the live ones", () => ({
      input: { state: "scheduled", search: "바다" },
    })),
    comesTo("VALIDATION_002", "an unknown type", () => ({ input: { type: "museum" } })),
  ],
  "contents.regionalGet": [
    comesTo(200, "one that is shown", async ({ contentManager }) => ({
      input: { id: await regionalBy(contentManager) },
    })),
    comesTo("RESOURCE_001", "one that is not shown yet", async ({ contentManager }) => ({
      input: { id: await regionalBy(contentManager, { publishedAt: null }) },
    })),
  ],
  "contents.marketerList": [
    comesTo(200, "by type and level", async ({ contentManager, user }) => {
      await marketerBy(contentManager);
      return { as: user, input: { type: "tips", level: "beginner" } };
    }),
    comesTo("VALIDATION_002", "an unknown level", ({ user }) => ({
      as: user,
      input: { level: "expert" },
    })),
  ],
  "contents.marketerGet": [
    comesTo(200, "one that is shown", async ({ contentManager, user }) => ({
      as: user,
      input: { id: await marketerBy(contentManager) },
    })),
    comesTo("RESOURCE_001", "one that is not shown yet", async ({ contentManager, user }) => ({
      as: user,
      input: { id: await marketerBy(contentManager, { publishedAt: null }) },
    })),
  ],
  "admin.contents.updateHomeConfig": [
    comesTo(200, "banners, shops and categories", ({ contentManager, owner }) => ({
      as: contentManager,
      input: {
        banners: [{ ...banner, scheduledAt: "2026-03-01T00:00:00+09:00" }],
        featuredBusinesses: [owner.businessId],
        categoryOrder: ["shop", "cafe"],
      },
    })),
    comesTo("VALIDATION_002", "an unknown shop", ({ contentManager, errands }) => ({
      as: contentManager,
      input: { banners: [], featuredBusinesses: [errands.stranger], categoryOrder: [] },
    })),
    comesTo("VALIDATION_002", "an unknown category", ({ contentManager }) => ({
      as: contentManager,
      input: { banners: [], featuredBusinesses: [], categoryOrder: ["casino"] },
    })),
    comesTo("VALIDATION_002", "an address that runs code", ({ contentManager }) => ({
      as: contentManager,
      input: {
        banners: [{ ...banner, link: "javascript:alert(1)" }],
        featuredBusinesses: [],
        categoryOrder: [],
      },
    })),
    comesTo("VALIDATION_003", "a banner that ends before it starts", ({ contentManager }) => ({
      as: contentManager,
      input: {
        banners: [
          { ...banner, scheduledAt: "2026-03-02T00:00:00Z", expiresAt: "2026-03-01T00:00:00Z" },
        ],
        featuredBusinesses: [],
        categoryOrder: [],
      },
    })),
    comesTo("VALIDATION_001", "no banners", ({ contentManager }) => ({
      as: contentManager,
      input: { featuredBusinesses: [], categoryOrder: [] },
    })),
  ],
  "admin.contents.createRegional": [
    comesTo(201, "shown at once", ({ contentManager }) => ({
      as: contentManager,
      input: regional,
    })),
    comesTo("VALIDATION_001", "without a title", ({ contentManager }) => ({
      as: contentManager,
      input: { ...regional, title: undefined },
    })),
    comesTo("VALIDATION_002", "a picture that is not on https", ({ contentManager }) => ({
      as: contentManager,
      input: { ...regional, images: ["http://images.example.org/igidae.jpg"] },
    })),
  ],
  "admin.contents.updateRegional": [
    comesTo(200, "its title", async ({ contentManager }) => ({
      as: contentManager,
      input: { id: await regionalBy(contentManager), title: "새 제목" },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ contentManager, errands }) => ({
      as: contentManager,
      input: { id: errands.stranger, title: "새 제목" },
    })),
    comesTo("VALIDATION_003", "an end before its start", async ({ contentManager }) => ({
      as: contentManager,
      input: { id: await regionalBy(contentManager), expiresAt: "2026-01-01T00:00:00Z" },
    })),
  ],
  "admin.contents.removeRegional": [
    comesTo(200, "one that is shown", async ({ contentManager }) => ({
      as: contentManager,
      input: { id: await regionalBy(contentManager) },
    })),
    comesTo("RESOURCE_001", "one that is removed", async ({ contentManager }) => {
      const id = await regionalBy(contentManager);
      await contentManager.api.admin.contents.removeRegional.mutate({ id });
      return { as: contentManager, input: { id } };
    }),
  ],
  "admin.contents.createMarketer": [
    comesTo(201, "with a film and a file", ({ contentManager }) => ({
      as: contentManager,
      input: {
        ...marketer,
        videoUrl: "https://films.example.org/1",
        attachments: [{ name: "안내서", url: "/uploads/guide.webp" }],
      },
    })),
    comesTo("VALIDATION_002", "an unknown type", ({ contentManager }) => ({
      as: contentManager,
      input: { ...marketer, contentType: "novel" },
    })),
  ],
  "admin.contents.updateMarketer": [
    comesTo(200, "its level", async ({ contentManager }) => ({
      as: contentManager,
      input: { id: await marketerBy(contentManager), targetLevel: "advanced" },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ contentManager, errands }) => ({
      as: contentManager,
      input: { id: errands.stranger, targetLevel: "advanced" },
    })),
  ],
  "admin.contents.removeMarketer": [
    comesTo(200, "one that is shown", async ({ contentManager }) => ({
      as: contentManager,
      input: { id: await marketerBy(contentManager) },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ contentManager, errands }) => ({
      as: contentManager,
      input: { id: errands.stranger },
    })),
  ],
};
