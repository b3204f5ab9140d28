/** Draws the icons: an open book with a tick, as plain geometry sampled into PNG files. Run it after changing the drawing. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const GREEN = [16, 110, 84];
const PALE = [228, 243, 236];
const WHITE = [255, 255, 255];
const GOLD = [214, 158, 46];

/** Colour and opacity at a point of the unit square. */
function paint(x, y) {
  const inCorner = roundedBox(x, y, 0.04, 0.08, 0.96, 0.92, 0.12);
  if (!inCorner) return null;
  const page = roundedBox(x, y, 0.14, 0.18, 0.86, 0.82, 0.04);
  if (!page) return GREEN;
  if (distanceToSegment(x, y, 0.34, 0.52, 0.46, 0.66) < 0.055 || distanceToSegment(x, y, 0.46, 0.66, 0.7, 0.34) < 0.055) return GOLD;
  if (Math.abs(x - 0.5) < 0.015) return PALE;
  return WHITE;
}

function roundedBox(x, y, left, top, right, bottom, radius) {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function distanceToSegment(x, y, x1, y1, x2, y2) {
  const t = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

/** RGBA rows, each point the mean of 4 x 4 samples so that edges are smooth. */
function pixels(size) {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    const line = Buffer.alloc(1 + size * 4);
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < 16; sample += 1) {
        const colour = paint((column + ((sample % 4) + 0.5) / 4) / size, (row + (Math.floor(sample / 4) + 0.5) / 4) / size);
        if (colour === null) continue;
        colour.forEach((value, channel) => (sum[channel] += value));
        sum[3] += 1;
      }
      const at = 1 + column * 4;
      for (let channel = 0; channel < 3; channel += 1) line[at + channel] = sum[3] === 0 ? 0 : Math.round(sum[channel] / sum[3]);
      line[at + 3] = Math.round((sum[3] / 16) * 255);
    }
    rows.push(line);
  }
  return Buffer.concat(rows);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../assets');
for (const size of SIZES) writeFileSync(join(folder, `icon-${size}.png`), png(size));
