// Judge documents by a JSON Schema with an independent validator (ajv) and
// compare with what the engine says of them:
//
//	node judge.js SCHEMA DOCUMENTS [SCHEMA DOCUMENTS ...]
//
// SCHEMA is what clearance_form_schema gives for a form; DOCUMENTS are the
// lines that mutations.sql writes for it.  Prints TAP.
'use strict';

const fs = require('fs');
const readline = require('readline');
const Ajv = require('ajv/dist/2020');

const shown = 20;		// disagreements that are printed

let checks = 0;

function ok(good, name, lines = []) {
	checks++;
	console.log(`${good ? 'ok' : 'not ok'} ${checks} - ${name}`);
	if (!good)
		lines.forEach((line) => console.log(`# ${line}`));
}

// Set or take away what a path leads to; what leads to it is made.
function change(document, path, value) {
	const last = path[path.length - 1];
	let place = document;

	path.slice(0, -1).forEach((step, i) => {
		if (place[step] === undefined)
			place[step] = /^[0-9]+$/.test(path[i + 1]) ? [] : {};
		place = place[step];
	});
	if (value !== undefined)
		place[last] = value;
	else if (Array.isArray(place))
		place.splice(Number(last), 1);
	else
		delete place[last];
}

async function judge(schema, documentsFile) {
	const form = schema.title;
	const ajv = new Ajv({ strict: true, strictTypes: false });
	let accepts;
	try {
		accepts = ajv.compile(schema);
		ok(true, `${form}: the schema is one of draft 2020-12`);
	} catch (error) {
		ok(false, `${form}: the schema is one of draft 2020-12`, [error.message]);
		return;
	}

	const bases = {};
	const refused = [];
	const disagreements = [];
	const numbers = { samples: 0, accepted: 0, rejected: 0, disagree: 0 };

	for await (const text of readline.createInterface({ input: fs.createReadStream(documentsFile) })) {
		const line = JSON.parse(text);

		if (line.path.length === 0) {
			bases[line.base] = JSON.stringify(line.value);
			numbers.samples++;
			if (!accepts(line.value) || line.finding)
				refused.push(`${line.base}: ${ajv.errorsText(accepts.errors)}`);
			continue;
		}
		const document = JSON.parse(bases[line.base]);
		change(document, line.path, line.value);
		numbers[line.finding ? 'rejected' : 'accepted']++;
		if (accepts(document) === line.finding) {
			numbers.disagree++;
			if (disagreements.length < shown)
				disagreements.push(`${line.base}: /${line.path.join('/')} = ${JSON.stringify(line.value)}: ` +
					(line.finding ? 'only the engine refuses it' : `only the schema refuses it: ${ajv.errorsText(accepts.errors)}`));
		}
	}
	ok(numbers.samples > 0 && refused.length === 0, `${form}: the schema accepts every sample`, refused);
	ok(numbers.disagree === 0, `${form}: the schema and the engine agree on every change of a sample`,
		[`${numbers.disagree} disagreements`, ...disagreements]);
	// Even the smallest form has more of each than this.
	ok(numbers.rejected > 40 * numbers.samples && numbers.accepted > 40 * numbers.samples,
		`${form}: there were changes of both kinds`, [JSON.stringify(numbers)]);
	console.log(`# ${form}: ${JSON.stringify(numbers)}`);
}

async function main() {
	const files = process.argv.slice(2);

	for (let i = 0; i < files.length; i += 2)
		await judge(JSON.parse(fs.readFileSync(files[i], 'utf8')), files[i + 1]);
	console.log(`1..${checks}`);
}

main();
