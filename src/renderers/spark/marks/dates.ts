import { bar, fill, level, words } from "../shapes.js";
import { drawEmpty } from "./empty.js";
import type { SparkMark } from "./mark.js";

/** Epoch ms of the calendar steps, for the width of the last bucket; months and longer by their mean. */
const STEP: Readonly<Record<string, number>> = {
  year: 31556952000,
  quarter: 7889238000,
  month: 2629746000,
  week: 604800000,
  day: 86400000,
  hour: 3600000,
  minute: 60000,
  second: 1000,
};

/** Height from which first and last date are written below. */
const ROOM_FOR_WORDS = 28;

/**
 * Counts by calendar step on a scale of time. Steps without a row stay empty, and the floor under them is broken, so that a gap is seen
 * even where the counts are low. More buckets than px are drawn as the greatest of each px.
 */
export const dates: SparkMark = {
  type: "spark_dates",
  draw(q, out) {
    const { data, paint } = q;
    const starts = data.starts!;
    let most = 0;
    let first = Infinity;
    let last = -Infinity;
    for (let i = 0; i < data.count; i++) {
      const time = starts[i]!;
      const count = data.values[i]!;
      if (!(Math.abs(time) <= 8.64e15)) continue;
      if (time < first) first = time;
      if (time > last) last = time;
      if (count > most && count <= 1e300) most = count;
    }
    if (most === 0) {
      drawEmpty(q, out);
      return;
    }
    const step = STEP[paint.grain ?? "day"] ?? STEP.day!;
    const hasWords = paint.words && q.box.height >= ROOM_FOR_WORDS;
    const box = hasWords ? { ...q.box, height: q.box.height - paint.label_size * 1.35 } : q.box;
    const floor = box.y + box.height;
    const range = last - first + step;
    const pixels = Math.max(1, Math.floor(box.width));
    const scale = box.width / range;
    const width = step * scale;
    // The greatest count of each px, or of each bucket where a bucket is wider.
    const heights = new Float64Array(pixels);
    const isWide = width >= 1;
    const gap = width >= 3 ? Math.min(paint.gap, width / 3) : 0;
    let d = "";
    let base = "";
    for (let i = 0; i < data.count; i++) {
      const count = data.values[i]!;
      const time = starts[i]!;
      if (!(count > 0) || !(Math.abs(time) <= 8.64e15)) continue;
      const share = count <= most ? count / most : 1;
      let left = box.x + (time - first) * scale;
      if (!isWide) {
        const at = Math.min(pixels - 1, Math.floor(left - box.x));
        if (share > heights[at]!) heights[at] = share;
        continue;
      }
      // Where the next step follows at once they meet, whatever the length of the month.
      const ahead = i + 1 < data.count ? starts[i + 1]! - time : NaN;
      let right = Math.min(box.x + box.width, left + (ahead > 0 && ahead < 1.5 * step ? ahead * scale : width));
      if (width >= 2) {
        left = Math.round(left);
        right = Math.round(right);
      }
      d += bar(left, floor - 1 - Math.max(1, share * (box.height - 1)), Math.max(left + 0.5, right - gap), floor - 1);
      base += bar(left, floor - 1, right, floor);
    }
    if (!isWide)
      for (let at = 0; at < pixels; at++) {
        if (!(heights[at]! > 0)) continue;
        d += bar(box.x + at, floor - 1 - Math.max(1, heights[at]! * (box.height - 1)), box.x + at + 1, floor - 1);
        base += bar(box.x + at, floor - 1, box.x + at + 1, floor);
      }
    out.push(fill(base, paint.muted_color), fill(d, paint.color));
    if (!hasWords) return;
    const from = q.time(first);
    const to = q.time(last);
    const style = { size: paint.label_size, weight: 400 } as const;
    const baseline = q.box.y + q.box.height - paint.label_size * 0.25;
    const both = q.measurer.width(from, style) + q.measurer.width(to, style) + 8;
    if (both <= box.width || from === to) out.push(words(from, box.x, baseline, paint.label_size, paint.label_color));
    if (from !== to && both <= box.width) out.push(words(to, box.x + box.width, baseline, paint.label_size, paint.label_color, "end"));
    else if (both > box.width && from !== to) out.push(level(box.x, box.x + box.width, floor, paint.track_color));
  },
};
