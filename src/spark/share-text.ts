/** A share as people read it: never 100 % while something is missing, never 0 % while something is there. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.001) return "<0.1%";
  if (share < 1 && share > 0.999) return ">99.9%";
  const percent = share * 100;
  const rounded = percent < 10 || percent > 99 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${rounded === 100 && share < 1 ? 99.9 : rounded}%`;
}
