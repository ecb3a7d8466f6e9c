// Where drizzle-kit finds the tables and writes the migrations.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: './src/**/server/**/tables.ts',
	out: './db/migrations'
});
