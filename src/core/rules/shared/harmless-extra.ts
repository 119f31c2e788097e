/** Microsoft’s command line keeps its arguments there; it is no part of the connector, but does no harm. */
const harmless = new Set(['settings.json', 'customproperties.json']);

/** Whether a file beside those of the connector may stay there when it is handed in. */
export const isHarmlessExtra = ({ name }: { readonly name: string }): boolean => harmless.has(name.toLowerCase());
