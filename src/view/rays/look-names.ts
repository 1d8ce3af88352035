/** The ways in which a specimen can be shown: chosen from its data, or by a person. */
export const lookNames = ['shell', 'rock', 'tissue', 'mr', 'labels', 'inverted'] as const;

export type LookName = (typeof lookNames)[number];
