/** Whether a type is of the spark family. */
export const isSmallType = (type: string | undefined): boolean =>
  type !== undefined && (type.startsWith("spark_") || type === "column_card" || type === "kpi" || type === "table");
