/** For `npx drizzle-kit@0.31.11 generate`, after a change to the schema: too rare and too large to be installed. */
export default {
  dialect: 'postgresql',
  schema: './src/store/schema.ts',
  out: './src/store/migrations',
};
