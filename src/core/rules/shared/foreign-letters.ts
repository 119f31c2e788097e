const foreignLetter = /(?![\p{Script=Latin}\p{Script=Common}])\p{L}/u;

/** The first letter of another script than the Latin one, or undefined. Texts of the connector have to be English. */
export const foreignLetterIn = (text: string): string | undefined => foreignLetter.exec(text)?.[0];
