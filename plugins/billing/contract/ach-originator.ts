import { type Static, Type } from 'typebox';

const letters = (most: number) => ({ minLength: 1, maxLength: most, pattern: '^[ -~]*[!-~][ -~]*$' });
export const RoutingNumber = Type.String({
  pattern: '^\\d{9}$',
  description: 'Of a bank (ABA), with its check digit',
  examples: ['021000021'],
});

/** How a company sends ACH files, as its bank has told it. */
export const AchOriginator = Type.Object(
  {
    destination: Type.String({
      ...RoutingNumber,
      description: 'The bank files are for (immediate destination)',
    }),
    destinationName: Type.String({ ...letters(23), examples: ['Big Bank'] }),
    origin: Type.String({
      pattern: '^[0-9A-Z]{9,10}$',
      description: 'Who sends files, as the bank calls it (immediate origin)',
      examples: ['1234567890'],
    }),
    companyId: Type.String({
      pattern: '^[0-9A-Z]{10}$',
      description: 'Often 1 and the tax number',
      examples: ['1234567890'],
    }),
    companyName: Type.String({ ...letters(16), examples: ['Fibre North'] }),
    entryDescription: Type.Optional(
      Type.String({ ...letters(10), description: 'What customers read; default: INTERNET' }),
    ),
    returnDays: Type.Optional(
      Type.Integer({
        minimum: 2,
        maximum: 60,
        description: 'Banking days after which what did not come back counts as collected; default: 3',
      }),
    ),
  },
  { title: 'AchOriginator' },
);
export type AchOriginator = Static<typeof AchOriginator>;
