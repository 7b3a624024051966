// node-postgres: text, binary for what is written, arrays as lists.
'use strict';

const fs = require('fs');
const { Client, types } = require('pg');

const cases = fs.readFileSync(process.argv[2], 'utf8').split('\n')
  .filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
const say = (...words) => console.log(words.join('\t'));

async function main() {
  const db = new Client();
  await db.connect();

  // Write a value and read it back.
  async function swap(how, name, type, value) {
    await db.query(`INSERT INTO driver_value (how, name, "${type}") VALUES ($1, $2, $3)`, [how, name, value]);
    const result = await db.query(`SELECT "${type}" AS value FROM driver_value WHERE how = $1 AND name = $2`, [how, name]);
    return result.rows[0].value;
  }

  for (const [name, type, given] of cases) say('text', name, await swap('text', name, type, given));

  // A Buffer travels in binary.  What the driver reads in binary it takes for
  // UTF-8 on the way, which spoils bytes beyond ASCII: it is read as text.
  for (const [name, type, , , , binary] of cases) {
    const { rows: [{ element }] } = await db.query(
      'SELECT CASE typelem WHEN 0 THEN oid ELSE typelem END AS element FROM pg_type WHERE oid = $1::regtype', [type]);
    const hex = binary.replace('........', element.toString(16).padStart(8, '0'));
    say('sent', name, await swap('sent', name, type, Buffer.from(hex, 'hex')));
  }

  // An array comes as a list once its type has the parser of text[].
  for (const [name, type, , , parts] of cases) {
    if (parts === '' || !type.endsWith('[]')) continue;
    const { rows: [{ oid }] } = await db.query('SELECT oid FROM pg_type WHERE oid = $1::regtype', [type]);
    types.setTypeParser(oid, types.getTypeParser(1009));
    const list = await swap('list', name, type, parts.split('|').map((part) => (part === 'NULL' ? null : part)));
    say('list', name, list.map((part) => part ?? 'NULL').join('|'));
  }

  try {
    await db.query("UPDATE application SET status = 'submitted'");
  } catch (error) {
    say('error', 'sqlstate', error.code);
    for (const field of ['schema', 'table', 'constraint', 'detail', 'hint']) say('error', field, error[field]);
  }
  await db.end();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
