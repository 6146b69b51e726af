/** Landscapes of Nam-gu, as the inside of an SVG of 800 × 500. */

const sky = (from: string, to: string) =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="800" height="500" fill="url(#sky)"/>`;

const disc = (x: number, y: number, radius: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius * 1.5}" fill="${colour}" opacity=".22"/><circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;

const path = (d: string, colour: string, opacity = 1) =>
  `<path d="${d}" fill="${colour}" opacity="${opacity}"/>`;

const sea = (top: number, colour: string) =>
  path(`M0 ${top}H800V500H0z`, colour) +
  [0, 1, 2, 3]
    .map((row) =>
      path(
        `M0 ${top + 24 + row * 34}q50-16 100 0t100 0 100 0 100 0 100 0 100 0 100 0 100 0v8q-50 16-100 0t-100 0-100 0-100 0-100 0-100 0-100 0-100 0z`,
        "#fff",
        0.1 + row * 0.05,
      ),
    )
    .join("");

const pine = (x: number, y: number, height: number, colour: string) =>
  path(
    `M${x} ${y - height}l${height * 0.3} ${height * 0.5}h-${height * 0.12}l${height * 0.2} ${height * 0.5}h-${height * 0.76}l${height * 0.2}-${height * 0.5}h-${height * 0.12}z`,
    colour,
  );

const windows = (x: number, y: number, columns: number, rows: number, lit: string) =>
  Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return (index * 7 + x) % 3 === 0
      ? ""
      : `<rect x="${x + 14 + column * 24}" y="${y + 16 + row * 32}" width="12" height="16" rx="3" fill="${lit}"/>`;
  }).join("");

const house = (x: number, top: number, width: number, colour: string, lit: string) =>
  `<rect x="${x}" y="${top}" width="${width}" height="${500 - top}" rx="8" fill="${colour}"/>${windows(x, top, Math.floor((width - 16) / 24), Math.floor((430 - top) / 32), lit)}`;

export const scenes = {
  islands:
    sky("#4aa8ff", "#d9f0ff") +
    disc(640, 110, 46, "#fff3c4") +
    path("M70 330l60-120 40 60 30-40 60 100z", "#2f6f5e") +
    path("M300 330l40-80 26 34 24-22 40 68z", "#3b8470") +
    path("M500 330l54-104 34 50 26-26 52 80z", "#2f6f5e") +
    sea(322, "#2f8fe0") +
    path("M330 430h130l-26 30h-78z", "#fff") +
    path("M392 352v70h54z", "#ff8a5c") +
    path("M384 366v56h-40z", "#ffe1d3"),
  cliffs:
    sky("#ffb36b", "#ffe9c9") +
    disc(560, 250, 60, "#fff4d6") +
    sea(330, "#3c87c9") +
    path("M0 220q120-60 220 20t190 150l-20 110H0z", "#3f7a4f") +
    path("M0 300q110-20 190 60t150 140H0z", "#2f6140") +
    path("M120 330q80 30 140 100", "none") +
    `<path d="M30 260q110-6 180 70t130 130" stroke="#ffe9c9" stroke-width="9" fill="none" stroke-dasharray="22 12" stroke-linecap="round"/>` +
    pine(90, 300, 90, "#214a30") +
    pine(160, 350, 80, "#214a30") +
    pine(40, 330, 70, "#214a30"),
  night:
    sky("#0e1b3d", "#3d4f9a") +
    disc(150, 100, 34, "#fff1c2") +
    [70, 240, 330, 430, 520, 610, 700, 760]
      .map(
        (x, index) =>
          `<circle cx="${x}" cy="${50 + ((index * 67) % 120)}" r="3" fill="#fff" opacity=".8"/>`,
      )
      .join("") +
    house(20, 260, 110, "#1a2752", "#ffd76a") +
    house(140, 200, 90, "#22326a", "#ffe7a3") +
    house(250, 290, 120, "#1a2752", "#ffd76a") +
    house(600, 230, 100, "#22326a", "#ffe7a3") +
    house(710, 280, 120, "#1a2752", "#ffd76a") +
    `<path d="M250 400Q425 180 610 400" stroke="#7fd1ff" stroke-width="7" fill="none"/><path d="M330 320v110M425 290v140M520 320v110" stroke="#7fd1ff" stroke-width="4"/><rect x="200" y="404" width="470" height="12" fill="#9fdcff"/>` +
    sea(420, "#15224d"),
  garden:
    sky("#9bdcff", "#f3fbff") +
    disc(120, 110, 42, "#ffdf7a") +
    path("M0 320q200-110 420-20t380-30v230H0z", "#8fd08a") +
    path("M0 390q240-80 460-10t340-10v130H0z", "#63b56b") +
    [90, 190, 300, 420, 540, 650, 740]
      .map(
        (x, index) =>
          `<circle cx="${x}" cy="${430 + ((index * 29) % 46)}" r="15" fill="${["#ff7aa2", "#ffd45e", "#fff", "#ff9a62"][index % 4]}"/><circle cx="${x}" cy="${430 + ((index * 29) % 46)}" r="6" fill="#ffb020"/>`,
      )
      .join("") +
    pine(620, 350, 120, "#2f8a57") +
    pine(690, 360, 90, "#3c9c66") +
    `<rect x="330" y="250" width="90" height="90" rx="6" fill="#fff"/>${path("M318 254l57-48 57 48z", "#ff8a5c")}<rect x="362" y="292" width="26" height="48" rx="4" fill="#5a6c8f"/>`,
  alley:
    sky("#cfe9ff", "#fdf6ea") +
    house(30, 150, 150, "#ff9f7a", "#fff3d8") +
    house(190, 210, 130, "#7cc4ff", "#f4fbff") +
    house(500, 180, 130, "#8ad6a8", "#f1fff6") +
    house(640, 130, 150, "#ffd06b", "#fff8e3") +
    path("M320 500l60-250h60l70 250z", "#d9d3c7") +
    [0, 1, 2, 3, 4, 5, 6]
      .map(
        (step) =>
          `<rect x="${372 - step * 8}" y="${290 + step * 30}" width="${76 + step * 16}" height="10" rx="4" fill="#bcb4a4"/>`,
      )
      .join("") +
    `<path d="M180 190Q410 300 640 180" stroke="#5a6c8f" stroke-width="3" fill="none"/>` +
    [240, 320, 410, 500, 580]
      .map((x, index) =>
        path(
          `M${x} ${226 + (index === 2 ? 14 : index % 2 ? 8 : 0)}l16 0-8 26z`,
          ["#ff5f7e", "#ffb020", "#34c759", "#007aff", "#af6bff"][index] ?? "#fff",
        ),
      )
      .join(""),
  table:
    sky("#ffe3c2", "#fff6ea") +
    path("M0 350h800v150H0z", "#c98b5a") +
    path("M0 350h800v18H0z", "#dba372") +
    `<ellipse cx="280" cy="350" rx="150" ry="36" fill="#2d3b55"/>${path("M130 350q10 110 150 110t150-110z", "#3a4a68")}<ellipse cx="280" cy="346" rx="128" ry="27" fill="#fff3dc"/><path d="M190 344q40-22 80 0t80 0M200 354q40-18 80 0t70-4" stroke="#e7b46a" stroke-width="8" fill="none" stroke-linecap="round"/><circle cx="330" cy="338" r="20" fill="#fff"/><circle cx="330" cy="338" r="10" fill="#ffb020"/>` +
    `<ellipse cx="580" cy="372" rx="100" ry="26" fill="#fff"/><ellipse cx="580" cy="366" rx="74" ry="17" fill="#ff7a52"/><path d="M450 250l90 110M474 240l84 118" stroke="#8a5a36" stroke-width="9" stroke-linecap="round"/>` +
    [230, 285, 340]
      .map(
        (x) =>
          `<path d="M${x} 290q-18-28 0-54t0-54" stroke="#fff" stroke-width="9" fill="none" opacity=".75" stroke-linecap="round"/>`,
      )
      .join(""),
  hive:
    sky("#0a6cf0", "#37b3ff") +
    [
      [90, 90, 70],
      [220, 165, 70],
      [90, 240, 70],
      [690, 110, 84],
      [560, 30, 60],
      [710, 290, 64],
      [590, 400, 76],
    ]
      .map(([x = 0, y = 0, r = 0], index) =>
        path(
          `M${x} ${y - r}l${r * 0.87} ${r / 2}v${r}l-${r * 0.87} ${r / 2}-${r * 0.87}-${r / 2}v-${r}z`,
          index % 3 === 0 ? "#ffd45e" : "#fff",
          index % 3 === 0 ? 0.9 : 0.16,
        ),
      )
      .join("") +
    `<g transform="translate(430 250) rotate(-12)"><ellipse cx="-36" cy="-66" rx="58" ry="34" fill="#fff" opacity=".85" transform="rotate(-24 -36 -66)"/><ellipse cx="40" cy="-70" rx="58" ry="34" fill="#fff" opacity=".7" transform="rotate(22 40 -70)"/><rect x="-96" y="-56" width="192" height="116" rx="58" fill="#ffc93c"/><rect x="-44" y="-56" width="30" height="116" fill="#1c2b4a"/><rect x="14" y="-56" width="30" height="116" fill="#1c2b4a"/><circle cx="70" cy="-10" r="9" fill="#1c2b4a"/></g>`,
} as const;

export type Scene = keyof typeof scenes;
