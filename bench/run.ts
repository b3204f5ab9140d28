/** Runs every measurement, prints it as ratios inside this one run, and writes docs/performance.md. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureColumns } from './columns';
import { measurePane } from './pane';
import { measureFiles } from './xlsx';

async function main(): Promise<void> {
  const lines: string[] = [];
  const say = (line: string): void => {
    console.log(line);
    lines.push(line);
  };
  say('# Performance');
  say('');
  say(`Written by \`npm run bench\` (Node ${process.version}, ${cpus().length} cores). Only ratios inside one run mean anything; seconds differ from machine to machine.`);
  say('');
  say('## Rules over many customers');
  say('');
  say('Four tables (tier, service class, fund return, repricing ladder), median of 15 runs, per customer relative to the hand-written loops.');
  say('');
  say('| how | customers | ns per customer | ratio |');
  say('| --- | ---: | ---: | ---: |');
  const measured = await measureColumns();
  const perCustomer = measured.map(({ customers, milliseconds }) => (milliseconds * 1e6) / customers);
  const [base = 1] = perCustomer;
  measured.forEach(({ name, customers }, i) => {
    const cost = perCustomer[i] ?? 0;
    say(`| ${name} | ${customers.toLocaleString('en')} | ${cost.toFixed(1)} | ${(cost / base).toFixed(2)} |`);
  });
  say('');
  say('## A list as a file');
  say('');
  say('50,000 customers of T-01 (25 columns) from the classification to the bytes of an .xlsx file, median of 3 runs, relative to @protobi/exceljs.');
  say('');
  say('| how | processor seconds | ratio | file, MB |');
  say('| --- | ---: | ---: | ---: |');
  const files = await measureFiles();
  const slowest = files.at(-1)?.milliseconds ?? 1;
  for (const { name, milliseconds, fileMegabytes } of files) {
    say(`| ${name} | ${(milliseconds / 1000).toFixed(1)} | ${(milliseconds / slowest).toFixed(2)} | ${fileMegabytes.toFixed(1)} |`);
  }
  say('');
  say('## The pane with 50,000 customers');
  say('');
  say('The built pane, the genuine office.js and the preview in Chromium, as on the web. A task counts when its code ran in the pane’s own frame; the rest of the time is the spreadsheet beside it.');
  say('');
  say('| step | seconds | tasks above 50 ms | longest, ms |');
  say('| --- | ---: | ---: | ---: |');
  for (const { step, seconds, longTasks, longestMs } of await measurePane(50_000)) say(`| ${step} | ${seconds.toFixed(1)} | ${longTasks} | ${longestMs} |`);
  writeFileSync(join(__dirname, '../docs/performance.md'), `${lines.join('\n')}\n`);
}

void main();
