import { num } from "../../context/num.js";
import type { Matrix } from "../../scene/types.js";

/** What has been set in one content stream; unset is unknown. */
type Settings = Map<string, string>;

/**
 * The operators of one content stream. What is set already is not set again.
 */
export class Content {
  private readonly parts: string[] = [];
  private settings: Settings = new Map();
  private readonly saved: Settings[] = [];

  /** @param plain name of the graphics state in which nothing shines through; what every stream starts in. */
  constructor(plain: string) {
    this.settings.set("gs", plain);
  }

  /** Writes operators as they stand. */
  write(operators: string): void {
    this.parts.push(operators);
  }

  /** Sets a part of the graphics state, unless it is so already. @param name of the part. */
  set(name: string, operators: string): void {
    if (this.settings.get(name) === operators) return;
    this.settings.set(name, operators);
    this.parts.push(operators);
  }

  save(): void {
    this.saved.push(new Map(this.settings));
    this.parts.push("q");
  }

  restore(): void {
    this.settings = this.saved.pop()!;
    this.parts.push("Q");
  }

  transform(matrix: Matrix): void {
    this.parts.push(`${matrixText(matrix)} cm`);
  }

  text(): string {
    return this.parts.join("\n");
  }
}

/** Six numbers: factors with six decimals, since they multiply lengths, and shifts as lengths. */
export function matrixText(matrix: Matrix): string {
  return `${matrix.slice(0, 4).map(factor).join(" ")} ${num(matrix[4])} ${num(matrix[5])}`;
}

/** Six decimals; what is not finite is 0. */
export function ratio(value: number): number {
  const rounded = Math.round(value * 1e6) / 1e6 || 0;
  return Number.isFinite(rounded) ? rounded : 0;
}

function factor(value: number): string {
  const text = `${ratio(value)}`;
  return text.includes("e") ? ratio(value).toFixed(6) : text;
}
