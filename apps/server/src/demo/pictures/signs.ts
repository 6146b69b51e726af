import type { DemoShop } from "../shops.js";

/** What hangs above a shop's door, by category: the inside of an SVG of 800 × 500, a few of each. */
const cup = `<path d="M290 190h220l-26 190a34 34 0 0 1-34 30H350a34 34 0 0 1-34-30z" fill="#fff"/><path d="M306 240h188l-8 60H314z" fill="var(--deep)"/><rect x="274" y="166" width="252" height="34" rx="17" fill="var(--deep)"/><path d="M504 230h26a46 46 0 0 1 0 92h-38" stroke="#fff" stroke-width="20" fill="none"/>`;
const cake = `<path d="M270 300h260v90a20 20 0 0 1-20 20H290a20 20 0 0 1-20-20z" fill="#fff"/><path d="M270 300q0-70 130-70t130 70q-20 34-44 0-22 36-44 0-20 34-42 0-22 36-44 0-22 34-44 0-20 32-42 0z" fill="var(--deep)"/><circle cx="400" cy="206" r="24" fill="#ff5f7e"/>`;
const bowl = `<path d="M240 280h320q-6 120-110 140H350q-104-20-110-140z" fill="#fff"/><ellipse cx="400" cy="280" rx="160" ry="34" fill="var(--deep)"/><path d="M290 276q36-20 72 0t72 0 72 0" stroke="#fff3dc" stroke-width="12" fill="none" stroke-linecap="round"/><path d="M470 130l-52 140M510 140l-60 134" stroke="#8a5a36" stroke-width="12" stroke-linecap="round"/><path d="M310 220q-18-26 0-50t0-50" stroke="#fff" stroke-width="12" fill="none" stroke-linecap="round" opacity=".8"/>`;
const plate = `<ellipse cx="400" cy="330" rx="180" ry="64" fill="#fff"/><ellipse cx="400" cy="320" rx="130" ry="42" fill="var(--deep)"/><path d="M318 300q24-60 82-60t82 60z" fill="#fff3dc"/><circle cx="360" cy="290" r="12" fill="#34c759"/><circle cx="430" cy="280" r="14" fill="#ff5f4c"/><path d="M180 180v90q0 22 22 22v130M158 180v70M202 180v70M620 180q-44 60 0 130v112" stroke="#fff" stroke-width="14" fill="none" stroke-linecap="round"/>`;
const mug = `<rect x="290" y="190" width="190" height="230" rx="26" fill="#fff"/><path d="M310 250h150v120a22 22 0 0 1-22 22H332a22 22 0 0 1-22-22z" fill="#ffc93c"/><path d="M480 240h26a40 40 0 0 1 40 40v50a40 40 0 0 1-40 40h-26" stroke="#fff" stroke-width="22" fill="none"/><path d="M276 210a46 46 0 0 1 60-62 60 60 0 0 1 108 0 46 46 0 0 1 48 62z" fill="#fff"/>`;
const glass = `<path d="M310 140h180q14 150-90 166-104-16-90-166z" fill="#fff"/><path d="M318 200h164q-8 76-82 88-74-12-82-88z" fill="var(--deep)"/><rect x="391" y="300" width="18" height="100" fill="#fff"/><rect x="330" y="396" width="140" height="20" rx="10" fill="#fff"/>`;
const bag = `<path d="M270 220h260l20 190a20 20 0 0 1-20 22H270a20 20 0 0 1-20-22z" fill="#fff"/><path d="M340 250v-50a60 60 0 0 1 120 0v50" stroke="var(--deep)" stroke-width="18" fill="none" stroke-linecap="round"/><path d="M400 300l18 36 40 6-29 28 7 40-36-19-36 19 7-40-29-28 40-6z" fill="var(--deep)"/>`;
const books = `<rect x="250" y="170" width="74" height="250" rx="10" fill="#fff"/><rect x="334" y="200" width="60" height="220" rx="10" fill="var(--deep)"/><rect x="404" y="180" width="84" height="240" rx="10" fill="#ffd45e"/><rect x="494" y="196" width="56" height="226" rx="10" fill="#fff" transform="rotate(12 522 420)"/><rect x="266" y="200" width="42" height="12" rx="6" fill="var(--deep)"/><rect x="422" y="216" width="48" height="12" rx="6" fill="#fff"/><rect x="200" y="420" width="410" height="18" rx="9" fill="#fff"/>`;
const camera = `<rect x="240" y="210" width="320" height="210" rx="36" fill="#fff"/><path d="M330 214l24-46h92l24 46z" fill="#fff"/><circle cx="400" cy="312" r="78" fill="var(--deep)"/><circle cx="400" cy="312" r="46" fill="#fff" opacity=".9"/><circle cx="400" cy="312" r="26" fill="var(--deep)"/><circle cx="512" cy="252" r="14" fill="#ffb020"/>`;
const scissors = `<path d="M330 150l160 200M470 150L310 350" stroke="#fff" stroke-width="22" stroke-linecap="round"/><circle cx="290" cy="380" r="44" fill="none" stroke="var(--deep)" stroke-width="22"/><circle cx="510" cy="380" r="44" fill="none" stroke="var(--deep)" stroke-width="22"/><circle cx="400" cy="246" r="12" fill="var(--deep)"/>`;

const signs: Readonly<Record<DemoShop["category"], readonly string[]>> = {
  cafe: [cup, cake],
  restaurant: [bowl, plate],
  bar: [mug, glass],
  shop: [bag, books],
  etc: [camera, scissors],
};

/** Two lights of a wall and the dark of its sign. */
const walls = [
  ["#7cc4ff", "#2f8fe0", "#0b57b0"],
  ["#ffc58f", "#ff8a5c", "#b9431a"],
  ["#8ee0b0", "#3fb37a", "#17704a"],
  ["#ffe08a", "#ffb93c", "#a36a00"],
  ["#c9b6ff", "#8c6ff0", "#4d32b3"],
  ["#ffb3c7", "#f56c93", "#a8234f"],
] as const;

/** A picture for the shop at `index`; neighbours in the list look different. */
export function signOf({ category }: DemoShop, index: number): string {
  const [light = "", wall = "", deep = ""] = walls[(index * 5 + 1) % walls.length] ?? [];
  const sign = signs[category][Math.floor(index / 2) % 2] ?? "";
  const awning = Array.from(
    { length: 8 },
    (_, stripe) =>
      `<path d="M${stripe * 100} 0h100v62a50 34 0 0 1-100 0z" fill="${stripe % 2 ? "#fff" : deep}" opacity="${stripe % 2 ? 0.92 : 1}"/>`,
  ).join("");
  return `<defs><radialGradient id="wall" cy=".55"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${wall}"/></radialGradient></defs><rect width="800" height="500" fill="url(#wall)"/><circle cx="400" cy="300" r="230" fill="#fff" opacity=".16"/>${sign.replaceAll("var(--deep)", deep)}${awning}`;
}
