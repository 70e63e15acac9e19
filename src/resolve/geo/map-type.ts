/** Whether a type is of the geo family. */
export const isMapType = (type: unknown): boolean => type === "map" || type === "point_map" || type === "bubble_map";
