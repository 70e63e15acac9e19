// Categorical palettes of others, to compare with: the first ten colours where there are more.
export const others = [
  { name: "Tableau 10", source: "Tableau, 2016", colors: "4e79a7 f28e2b e15759 76b7b2 59a14f edc948 b07aa1 ff9da7 9c755f bab0ac" },
  { name: "Okabe-Ito", source: "Okabe and Ito, 2002, with black", colors: "000000 e69f00 56b4e9 009e73 f0e442 0072b2 d55e00 cc79a7" },
  {
    name: "D3 category10",
    source: "d3-scale-chromatic 3",
    colors: "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf",
  },
  { name: "ECharts", source: "defaults of ECharts 6", colors: "5070dd b6d634 505372 ff994d 0ca8df ffd10a fb628b 785db0 3fbe95" },
  { name: "Observable 10", source: "Observable Plot 0.6", colors: "4269d0 efb118 ff725c 6cc5b0 3ca951 ff8ab7 a463f2 97bbf5 9c6b4e 9498a0" },
  { name: "Petroff 10", source: "Petroff, 2021", colors: "3f90da ffa90e bd1f01 94a4a2 832db6 a96b59 e76300 b9ac70 717581 92dadd" },
].map(({ colors, ...rest }) => ({ ...rest, colors: colors.split(" ").map((digits) => `#${digits}`) }));
