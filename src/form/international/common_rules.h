/*-------------------------------------------------------------------------
 *
 * common_rules.h
 *	  The rules that every form of the international side has: types, dates,
 *	  words, countries.
 *
 * The catalogue of a form includes this file where these rules stand, with
 * FORM_PREFIX as the first letters of their codes.  It has no include guard
 * because a catalogue is included twice.  FORM_WITHOUT_COUNTRIES leaves out the
 * rule on countries, FORM_WITHOUT_WORDS that on words.
 *
 *-------------------------------------------------------------------------
 */

CLEARANCE_RULE(Z01, FORM_PREFIX "-Z01", 'Z', BLOCKING,
	"each member named in the form document",
	"The value has the JSON type that the form document gives to the member (null is never a wrong type)",
	"/**",
	"Give this member a value of the right type.",
	"Donnez à ce membre une valeur du bon type.",
	"",
	"Form rule of the document, no sentence of a source. Nothing else is reported at or below the member; elsewhere the value counts as absent")

CLEARANCE_RULE(Z02, FORM_PREFIX "-Z02", 'Z', BLOCKING,
	"each member that the form document calls a date",
	"The text is a date in the permitted forms and exists in the calendar",
	"/**",
	"Enter an existing date as year-month-day, year-month or year.",
	"Inscrivez une date existante sous la forme année-mois-jour, année-mois ou année.",
	"",
	"Form rule of the document, no sentence of a source. Never an error: evaluation goes on")

#ifndef FORM_WITHOUT_WORDS
CLEARANCE_RULE(Z03, FORM_PREFIX "-Z03", 'Z', BLOCKING,
	"each answered member for which the form document lists words",
	"The text is one of the listed words, exactly",
	"/**",
	"Use one of the words that the form allows here.",
	"Utilisez l'un des mots que le formulaire permet ici.",
	"",
	"Form rule of the document: a misspelt word would silently count as no answer")
#endif

CLEARANCE_RULE(Z04, FORM_PREFIX "-Z04", 'Z', BLOCKING,
	"each usable date of something that was done",
	"Not (every completion of the date is after as_of); as_of itself passes",
	"/**",
	"Correct the date: it lies in the future.",
	"Corrigez la date : elle est dans l'avenir.",
	"",
	"Derived: what has not happened is not done")

#ifndef FORM_WITHOUT_COUNTRIES
CLEARANCE_RULE(Z05, FORM_PREFIX "-Z05", 'Z', BLOCKING,
	"each answered country",
	"The text resolves to a country by code, name or shipped alias",
	"/**",
	"Enter the country as a two-letter ISO 3166 code or by its usual name.",
	"Inscrivez le pays au moyen de son code ISO 3166 à deux lettres ou de son nom usuel.",
	"",
	"Rules that depend on the country would otherwise be evaluated on a guess")
#endif
