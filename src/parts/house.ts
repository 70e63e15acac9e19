/** The look of the house, with its palettes and themes, and how a call's own is laid over it; so that a door may fetch it on demand. */

import { house } from "../generated/defaults.js";
import type { House } from "../resolve/config.js";
import { type ConfigOpener, createConfigOpener } from "../resolve/open-config.js";

/** The house's config with a theme and a caller's overlay. */
export const openConfig: ConfigOpener = createConfigOpener(house as unknown as House);

/** Limits of the house. */
export const limits = house.defaults.limits;
