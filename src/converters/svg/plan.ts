import type { SceneGroup } from "../../scene/types.js";
import type { SceneLeaf } from "../../scene/walk.js";
import { type LeafStyle, PROPERTIES, type Style } from "./style.js";

/** A shape and its style. */
export interface LeafPlan {
  kind: "leaf";
  leaf: SceneLeaf;
  style: Style;
  opacity: string | undefined;
}

/** Neighbours with one style, which is written once for all of them where that saves bytes. */
export interface RunPlan {
  kind: "run";
  style: Style;
  leaves: LeafPlan[];
}

/** A group to be written. `accounts` says, property by property, what the group costs. */
export interface GroupPlan {
  kind: "group";
  group: SceneGroup;
  children: Plan[];
  accounts: Account[];
}

export type Plan = LeafPlan | RunPlan | GroupPlan;

/**
 * Bytes that one property costs in a group: `cost` when the group inherits a value nobody in it wants,
 * `saved.get(v)` less when it inherits `v`. `best` is the value worth setting on the group, with `setCost` bytes in all.
 */
export interface Account {
  cost: number;
  saved: Map<string, number>;
  best: string | undefined;
  setCost: number;
}

/** Fewest neighbours with one style that may become a run. */
const MIN_RUN = 3;
/** Bytes of `<g></g>` and a line break, which a run without a group of its own has to be worth. */
const GROUP_LENGTH = 8;

/** Bytes of ` name="value"`. */
export function attributeLength(property: number, value: string): number {
  return PROPERTIES[property]!.length + value.length + 4;
}

/** The group as it will be written, with every account; groups that say nothing are dissolved. */
export function plan(group: SceneGroup, styleOf: (leaf: SceneLeaf) => LeafStyle): GroupPlan {
  const children: Plan[] = [];
  addChildren(group, styleOf, children);
  return account(group, gatherRuns(children));
}

function addChildren(group: SceneGroup, styleOf: (leaf: SceneLeaf) => LeafStyle, into: Plan[]): void {
  for (const node of group.children) {
    if (node.type !== "group") {
      const { style, opacity } = styleOf(node);
      into.push({ kind: "leaf", leaf: node, style, opacity });
    } else if (node.children.length === 0) {
    } else if (isPlain(node)) addChildren(node, styleOf, into);
    else into.push(plan(node, styleOf));
  }
}

/** Whether a group changes nothing about what is in it. */
function isPlain(group: SceneGroup): boolean {
  return !group.role && !group.transform && !group.clip && (group.opacity ?? 1) === 1;
}

/** Neighbours with the same style as runs; order is kept. A group whose shapes all look alike says so itself. */
function gatherRuns(children: Plan[]): Plan[] {
  const gathered: Plan[] = [];
  for (let start = 0; start < children.length; ) {
    const first = children[start]!;
    let end = start + 1;
    if (first.kind === "leaf") while (end < children.length && styleAt(children, end) === first.style) end++;
    if (first.kind === "leaf" && end - start >= MIN_RUN && end - start < children.length)
      gathered.push({ kind: "run", style: first.style, leaves: children.slice(start, end) as LeafPlan[] });
    else for (let i = start; i < end; i++) gathered.push(children[i]!);
    start = end;
  }
  return gathered;
}

function styleAt(children: readonly Plan[], i: number): Style | undefined {
  const child = children[i]!;
  return child.kind === "leaf" ? child.style : undefined;
}

function account(group: SceneGroup, children: Plan[]): GroupPlan {
  const counts = new Map<Style, number>();
  for (const child of children) if (child.kind === "leaf") counts.set(child.style, (counts.get(child.style) ?? 0) + 1);
  // A run says its style once, or not at all where it is inherited: as a single shape does.
  const others = children.filter((child) => child.kind !== "leaf");
  const accounts: Account[] = [];
  for (let property = 0; property < PROPERTIES.length; property++) {
    let cost = 0;
    let saved: Map<string, number> | undefined;
    const add = (style: Style, count: number) => {
      const value = style[property];
      if (value === undefined) return;
      const bytes = count * attributeLength(property, value);
      cost += bytes;
      saved ??= new Map();
      saved.set(value, (saved.get(value) ?? 0) + bytes);
    };
    for (const [style, count] of counts) add(style, count);
    for (const other of others) {
      if (other.kind === "run") {
        add(other.style, 1);
        continue;
      }
      const each = other.accounts[property]!;
      if (each === UNUSED) continue;
      saved ??= new Map();
      cost += addInner(each, saved);
    }
    accounts.push(saved === undefined ? UNUSED : settle(property, cost, saved));
  }
  return { kind: "group", group, children, accounts };
}

/** A property that nothing in a group has. */
const UNUSED: Account = { cost: 0, saved: new Map(), best: undefined, setCost: Number.POSITIVE_INFINITY };

/** Adds what an inner group would save to `saved`; returns what it costs when nothing it wants is inherited. */
function addInner(inner: Account, saved: Map<string, number>): number {
  const least = Math.min(inner.cost, inner.setCost);
  for (const [value, bytes] of inner.saved) {
    const gain = least - (inner.cost - bytes);
    if (gain > 0) saved.set(value, (saved.get(value) ?? 0) + gain);
  }
  return least;
}

function settle(property: number, cost: number, saved: Map<string, number>): Account {
  let best: string | undefined;
  let setCost = Number.POSITIVE_INFINITY;
  for (const [value, bytes] of saved) {
    const total = attributeLength(property, value) + cost - bytes;
    if (total < setCost) {
      setCost = total;
      best = value;
    }
  }
  return { cost, saved, best, setCost };
}

/** What a group inherits, and what it sets on itself, as indices of `PROPERTIES`. */
export interface Choice {
  inherited: Style;
  set: number[];
}

/** Which properties to set on a group that stands in `inherited`: those that make it shorter. */
export function choose(planned: GroupPlan, inherited: Style): Choice {
  const set: number[] = [];
  for (let property = 0; property < PROPERTIES.length; property++) {
    const each = planned.accounts[property]!;
    if (each.best === undefined) continue;
    const inheritedValue = inherited[property];
    const costHere = each.cost - (inheritedValue === undefined ? 0 : (each.saved.get(inheritedValue) ?? 0));
    if (each.setCost < costHere) set.push(property);
  }
  if (set.length === 0) return { inherited, set };
  const inside = [...inherited];
  for (const property of set) inside[property] = planned.accounts[property]!.best;
  return { inherited: inside, set };
}

/** What the shapes of a run all say that is not inherited; nothing where a group for it would be longer. */
export function chooseRun({ style, leaves }: RunPlan, inherited: Style): number[] {
  const set: number[] = [];
  let gain = 0;
  for (let property = 0; property < PROPERTIES.length; property++) {
    const value = style[property];
    if (value === undefined || value === inherited[property]) continue;
    set.push(property);
    gain += (leaves.length - 1) * attributeLength(property, value);
  }
  return gain > GROUP_LENGTH ? set : [];
}
