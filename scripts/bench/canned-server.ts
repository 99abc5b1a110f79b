// Usage: tsx scripts/bench/canned-server.ts ANSWERS.json   until it is ended
import { readFileSync } from 'node:fs';
import { type CannedAnswers, serveAnswers } from './canned-answers.ts';

const answers = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as CannedAnswers;
console.log(`at ${(await serveAnswers(answers)).url}`);
