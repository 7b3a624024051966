/*-------------------------------------------------------------------------
 *
 * rules.h
 *	  The catalogue of rules of form TBS/SCT 330-23E, in catalogue order.
 *
 * This file is included twice: for the enumeration of the rules and for their
 * table.  It has no include guard for that reason.
 *
 * Columns: symbol, code, section, severity; when the rule applies; what it
 * requires; pointers of its findings; message in English and in French;
 * sources, each with its lines where they are known; the reading taken.  The
 * terms of the third and fourth columns and the names of the sources are
 * explained in doc/form-330-23.md.
 *
 *-------------------------------------------------------------------------
 */

/* ---------- the form as a whole ---------- */

CLEARANCE_RULE(Z01, "23-Z01", 'Z', BLOCKING,
	"every request; each member named in the form document",
	"The value has the JSON type that the form document gives to the member (null is never a wrong type)",
	"/**",
	"Give this member a value of the right type.",
	"Donnez à ce membre une valeur du bon type.",
	"T2",
	"Form rule of the document, no sentence of the source. Nothing else is reported at or below the member; elsewhere the value counts as absent")

CLEARANCE_RULE(Z02, "23-Z02", 'Z', BLOCKING,
	"every request; each member that the form document calls a date",
	"The text is a date in the permitted forms and exists in the calendar; present is allowed only as the end of a residence",
	"/**",
	"Enter an existing date as year-month-day, year-month or year.",
	"Inscrivez une date existante sous la forme année-mois-jour, année-mois ou année.",
	"T2",
	"Form rule of the document, no sentence of the source. Never an error: evaluation goes on")

CLEARANCE_RULE(Z03, "23-Z03", 'Z', BLOCKING,
	"every request; each answered member for which the form document lists words, unless another rule names it (23-A01, 23-A02, 23-A03a)",
	"The text is one of the listed words, exactly",
	"/**",
	"Use one of the words that the form allows here.",
	"Utilisez l'un des mots que le formulaire permet ici.",
	"T2",
	"Added: without it a misspelt word would silently count as no answer")

CLEARANCE_RULE(Z05, "23-Z05", 'Z', BLOCKING,
	"every request; each residence asked for, and the term, with a usable start and end",
	"Not (every completion of the end is before every completion of the start); start = end passes",
	"/residences/entries/*/to /administrative/term/to",
	"Correct the dates: the period ends before it begins.",
	"Corrigez les dates : la période se termine avant d'avoir commencé.",
	"T2",
	"Derived. Such a period covers no day")

CLEARANCE_RULE(Z06, "23-Z06", 'Z', BLOCKING,
	"every request; each usable date of the pointers; of residences those asked for",
	"Not (every completion of the date is after as_of); as_of itself passes",
	"/biographical/birth_date /residences/entries/*/from /residences/entries/*/to /convictions/entries/*/date /consent/guardian/signed_on",
	"Correct the date: it lies in the future.",
	"Corrigez la date : elle est dans l'avenir.",
	"T2",
	"Derived. The applicant's signature date is 23-C07")

CLEARANCE_RULE(Z07A, "23-Z07a", 'Z', BLOCKING,
	"every request; each answered country except a place of birth; of residences those asked for",
	"The text resolves to a country by code, name or shipped alias",
	"/**",
	"Enter the country as a two-letter ISO 3166 code or by its usual name.",
	"Inscrivez le pays au moyen de son code ISO 3166 à deux lettres ou de son nom usuel.",
	"T2",
	"Added: rules that depend on the country would otherwise be evaluated on a guess")

CLEARANCE_RULE(Z07B, "23-Z07b", 'Z', ADVISORY,
	"every request; biographical.birth_place.country answered",
	"The text resolves to a country by code, name or shipped alias",
	"/biographical/birth_place/country",
	"Enter the country as a two-letter ISO 3166 code or by its usual name.",
	"Inscrivez le pays au moyen de son code ISO 3166 à deux lettres ou de son nom usuel.",
	"T2",
	"Split: a place of birth may name a state that no longer exists")

CLEARANCE_RULE(Z08, "23-Z08", 'Z', ADVISORY,
	"every request; each residence asked for whose country resolves to one other than CA and US, not explained",
	"province is answered",
	"/residences/entries/*/address/province",
	"Add the province, state or region if the country has one.",
	"Ajoutez la province, l'État ou la région si le pays en compte.",
	"T2",
	"As Z-23 of form 330-60; for CA and US 23-B13 is blocking")

CLEARANCE_RULE(Z09, "23-Z09", 'Z', ADVISORY,
	"every request; each date of a residence asked for that is marked approximate (~)",
	"The residence is explained",
	"/residences/entries/*/from /residences/entries/*/to",
	"Explain why the date is approximate.",
	"Expliquez pourquoi la date est approximative.",
	"guide 62",
	"By analogy: the line speaks of form 330-60")

CLEARANCE_RULE(Z10, "23-Z10", 'Z', ADVISORY,
	"every request; biographical.birth_date usable; the start of each residence asked for",
	"Not (every completion of the start is before every completion of biographical.birth_date)",
	"/residences/entries/*/from",
	"Check the date: it is before the applicant's birth.",
	"Vérifiez la date : elle précède la naissance du demandeur.",
	"T2",
	"Derived")

CLEARANCE_RULE(Z11, "23-Z11", 'Z', HUMAN,
	"every request",
	"Section B was completed by the applicant in person, and so was the applicant's part of section C",
	"/biographical",
	"Check that the applicant completed section B and the applicant's part of section C.",
	"Vérifiez que le demandeur a rempli lui-même la section B et sa partie de la section C.",
	"T2; P11",
	"That section A is completed by an officer is 23-A02")

CLEARANCE_RULE(Z12, "23-Z12", 'Z', HUMAN,
	"NUG or supplemental; requested level is a clearance; not embedded",
	"The security clearance form (TBS/SCT 330-60E) accompanies this form",
	"/administrative/level",
	"Check that the security clearance form (TBS/SCT 330-60E) accompanies this form.",
	"Vérifiez que le Formulaire d'autorisation de sécurité (SCT/TBS 330-60F) accompagne ce formulaire.",
	"guide 2-3, 100-109",
	"The document alone cannot show it, so a person judges. Form 330-60 asks for this form in Z-01")

/* ---------- section A ---------- */

CLEARANCE_RULE(A01, "23-A01", 'A', BLOCKING,
	"every request",
	"administrative.request is one of new, update, upgrade, transfer, supplemental, reactivation, duplicate",
	"/administrative/request",
	"Select one type of request.",
	"Choisissez un type de demande.",
	"T2; P11",
	"Until it is valid, sections B to D are read as for new. The duplicate occurs in the guides to the form (P11), not on the older printed form")

CLEARANCE_RULE(A02, "23-A02", 'A', BLOCKING,
	"every request",
	"administrative.completed_by.role is CSO or ACSO",
	"/administrative/completed_by/role",
	"Have section A completed by the CSO or ACSO and record that role.",
	"Faites remplir la section A par l'ASE ou l'ASER et inscrivez cette fonction.",
	"T2; P11",
	"The form says authorized official; under the program that is the company security officer or the alternate")

CLEARANCE_RULE(A03A, "23-A03a", 'A', BLOCKING,
	"every request",
	"administrative.level is RELIABILITY, CONFIDENTIAL, SECRET, TOP SECRET or OTHER",
	"/administrative/level",
	"Select the level requested.",
	"Choisissez le niveau demandé.",
	"T2",
	"Levels I, II and III of the form are CONFIDENTIAL, SECRET and TOP SECRET")

CLEARANCE_RULE(A03B, "23-A03b", 'A', ADVISORY,
	"NUG; administrative.level answered",
	"level is not CONFIDENTIAL",
	"/administrative/level",
	"Consider Secret: Confidential information now needs a Secret clearance.",
	"Envisagez le niveau Secret : les renseignements Confidentiel exigent maintenant une autorisation de niveau Secret.",
	"C1; T2",
	"Level I is historic. Transfers and duplicates of an old clearance are silent")

CLEARANCE_RULE(A04A, "23-A04a", 'A', BLOCKING,
	"level = OTHER",
	"other_level is answered",
	"/administrative/other_level",
	"Write the exact level requested under Other.",
	"Inscrivez le niveau exact demandé sous Autre.",
	"T2; guide 118",
	"")

CLEARANCE_RULE(A04B, "23-A04b", 'A', ADVISORY,
	"level = RELIABILITY, CONFIDENTIAL, SECRET or TOP SECRET",
	"other_level is unanswered",
	"/administrative/other_level",
	"Clear the space under Other or select Other as the level.",
	"Videz l'espace sous Autre ou choisissez Autre comme niveau.",
	"T2",
	"Derived")

CLEARANCE_RULE(A05, "23-A05", 'A', BLOCKING,
	"requested level known and on the Canadian axis; context.organization.level answered",
	"rank(requested level) <= rank(context.organization.level); an enhanced level and TOP SECRET SIGINT are compared as the plain level of their name",
	"/administrative/level /administrative/other_level",
	"Request a level no higher than the organization's own screening or clearance allows.",
	"Demandez un niveau qui ne dépasse pas celui que permet la vérification ou l'attestation de l'organisation.",
	"P7; guide 117",
	"A designated organization screening (level RELIABILITY) allows reliability status only. An organization's level that is no label of the axis is not compared")

CLEARANCE_RULE(A06A, "23-A06a", 'A', BLOCKING,
	"every request",
	"administrative.justification is answered",
	"/administrative/justification",
	"Enter the justification for the security screening.",
	"Inscrivez la justification de l'enquête de sécurité.",
	"T2; P3",
	"Every request, a duplicate, transfer or reactivation too, needs a valid requirement to access")

CLEARANCE_RULE(A06B, "23-A06b", 'A', HUMAN,
	"every request",
	"The requirement to access is real and current (a contract, a solicitation, a position)",
	"/administrative/justification",
	"Check that there is a valid requirement to access protected or classified information, assets or work sites.",
	"Vérifiez qu'il existe un besoin valable d'accès à des renseignements, à des biens ou à des lieux de travail protégés ou classifiés.",
	"P3",
	"Split: the document shows the words, a person knows the contract")

CLEARANCE_RULE(A07, "23-A07", 'A', BLOCKING,
	"every request",
	"administrative.position is answered",
	"/administrative/position",
	"Enter the position, competition or contract number.",
	"Inscrivez le numéro de poste, de concours ou de contrat.",
	"T2",
	"")

CLEARANCE_RULE(A08A, "23-A08a", 'A', ADVISORY,
	"every request",
	"administrative.appointment is answered",
	"/administrative/appointment",
	"State the kind of appointment, assignment or contract.",
	"Indiquez le type de nomination, d'affectation ou de contrat.",
	"T2",
	"Unanswered it silences 23-A08b")

CLEARANCE_RULE(A08B, "23-A08b", 'A', BLOCKING,
	"appointment = term or contract",
	"term.from and term.to are answered",
	"/administrative/term/from /administrative/term/to",
	"Enter the duration of the term or contract: from and to.",
	"Inscrivez la durée de l'emploi temporaire ou du contrat : du et au.",
	"T2",
	"")

CLEARANCE_RULE(A09A, "23-A09a", 'A', BLOCKING,
	"every request",
	"organization.name is answered",
	"/administrative/organization/name",
	"Enter the name of the organization.",
	"Inscrivez le nom de l'organisation.",
	"T2",
	"")

CLEARANCE_RULE(A09B, "23-A09b", 'A', ADVISORY,
	"organization.number and context.organization.number answered",
	"The two are equal after removal of spaces and hyphens, case ignored",
	"/administrative/organization/number",
	"Check the organization number: it differs from the organization's record.",
	"Vérifiez le numéro d'organisation : il diffère de celui qui figure au dossier de l'organisation.",
	"guide 124",
	"By analogy: the line speaks of form 330-60, where the rule is blocking")

CLEARANCE_RULE(A10, "23-A10", 'A', BLOCKING,
	"request = transfer or duplicate; context.clearances answered",
	"A clearance or reliability status is possibly in force on ref",
	"/administrative/request",
	"Choose another type of request: there is no valid screening to transfer or duplicate.",
	"Choisissez un autre type de demande : il n'y a aucune cote ou autorisation valide à transférer ou à dupliquer.",
	"P3; guide 96",
	"R-08, R-09. Reliability status counts here, unlike in form 330-60")

CLEARANCE_RULE(A11A, "23-A11a", 'A', BLOCKING,
	"request = duplicate; circumstances_changed answered",
	"circumstances_changed = false",
	"/administrative/circumstances_changed",
	"Choose another type of request: a duplicate is only for applicants whose circumstances have not changed.",
	"Choisissez un autre type de demande : un duplicata n'est possible que si la situation du demandeur n'a pas changé.",
	"P3",
	"The form has no such box: the officer records the answer, or a person judges (23-A11b)")

CLEARANCE_RULE(A11B, "23-A11b", 'A', HUMAN,
	"request = duplicate; circumstances_changed unanswered",
	"The applicant's circumstances have not changed since the screening (no conviction, for example)",
	"/administrative/circumstances_changed",
	"Check that the applicant's circumstances have not changed since the screening (a conviction, for example).",
	"Vérifiez que la situation du demandeur n'a pas changé depuis l'enquête (par exemple, une condamnation).",
	"P3",
	"Split")

CLEARANCE_RULE(A12, "23-A12", 'A', ADVISORY,
	"request = reactivation",
	"reactivation_reason is answered",
	"/administrative/reactivation_reason",
	"State why the clearance is to be reactivated: it had ended, or the visa was renewed.",
	"Indiquez le motif de la réactivation : l'autorisation avait pris fin ou le visa a été renouvelé.",
	"guide 87, 210",
	"The form has no such box; unanswered it silences 23-A13 to 23-A15")

CLEARANCE_RULE(A13, "23-A13", 'A', BLOCKING,
	"request = reactivation; reactivation_reason = visa_renewed",
	"visa.copy = true",
	"/administrative/visa/copy",
	"Attach a copy of the applicant's renewed visa.",
	"Joignez une copie du visa renouvelé du demandeur.",
	"guide 210",
	"")

CLEARANCE_RULE(A14, "23-A14", 'A', ADVISORY,
	"request = reactivation; reactivation_reason = visa_renewed; visa.expires_on usable",
	"Not (every completion of visa.expires_on is on or before ref)",
	"/administrative/visa/expires_on",
	"Check the visa: it has expired, and the clearance is valid only as long as the visa.",
	"Vérifiez le visa : il est expiré, et l'autorisation n'est valide que pour la durée du visa.",
	"guide 210",
	"Derived")

CLEARANCE_RULE(A15, "23-A15", 'A', ADVISORY,
	"request = reactivation; reactivation_reason = ended; context.clearances answered",
	"A clearance or reliability status possibly ended (terminated, closed or expired) with end + 2 years >= ref",
	"/administrative/request",
	"Consider a new request: no clearance on record ended within the last 2 years.",
	"Envisagez une nouvelle demande : aucune autorisation au dossier n'a pris fin au cours des 2 dernières années.",
	"guide 87",
	"R-02 to R-04, a reading: no published waiting period for reactivation is known. Exactly 2 years passes. An end that is not known passes")

CLEARANCE_RULE(A16, "23-A16", 'A', ADVISORY,
	"embedded; request of both forms a listed word",
	"The request is the one of form 330-60",
	"/administrative/request",
	"Check the type of request: it differs from the one on form 330-60.",
	"Vérifiez le type de demande : il diffère de celui qui figure sur le formulaire 330-60.",
	"guide 3",
	"A reading: the two forms make one request")

/* ---------- section B ---------- */

CLEARANCE_RULE(B01, "23-B01", 'B', BLOCKING,
	"every request",
	"biographical.surname is answered",
	"/biographical/surname",
	"Enter the surname.",
	"Inscrivez le nom de famille.",
	"T2",
	"")

CLEARANCE_RULE(B02, "23-B02", 'B', BLOCKING,
	"every request; biographical not explained",
	"biographical.given_names has at least one answered element",
	"/biographical/given_names",
	"Enter all given names in full.",
	"Inscrivez tous les prénoms au long.",
	"T2",
	"A person with a single name gives an explanation (biographical.explanation)")

CLEARANCE_RULE(B03, "23-B03", 'B', ADVISORY,
	"every request; biographical not explained",
	"No token of surname, given_names or birth_surname is an initial",
	"/biographical/surname /biographical/given_names/* /biographical/birth_surname",
	"Replace the initial with the full name.",
	"Remplacez l'initiale par le nom au complet.",
	"guide 128",
	"By analogy: the line speaks of form 330-60, where the rule is blocking")

CLEARANCE_RULE(B04, "23-B04", 'B', ADVISORY,
	"every request",
	"biographical.birth_surname is answered",
	"/biographical/birth_surname",
	"Enter the family name at birth, even if it is the same as the surname.",
	"Inscrivez le nom de famille à la naissance, même s'il est identique au nom de famille.",
	"guide 128",
	"By analogy: the line speaks of form 330-60, where the rule is blocking")

CLEARANCE_RULE(B05, "23-B05", 'B', BLOCKING,
	"every request",
	"biographical.sex is answered",
	"/biographical/sex",
	"Complete the sex field.",
	"Remplissez le champ du sexe.",
	"T2",
	"")

CLEARANCE_RULE(B06, "23-B06", 'B', BLOCKING,
	"every request",
	"biographical.birth_date is answered",
	"/biographical/birth_date",
	"Enter the date of birth.",
	"Inscrivez la date de naissance.",
	"T2",
	"Check 1 of section C verifies it")

CLEARANCE_RULE(B07, "23-B07", 'B', ADVISORY,
	"every request",
	"biographical.birth_place.country is answered",
	"/biographical/birth_place/country",
	"Enter the country of birth.",
	"Inscrivez le pays de naissance.",
	"T2",
	"Certainty medium: advisory")

CLEARANCE_RULE(B10A, "23-B10a", 'B', BLOCKING,
	"FULL",
	"Every day of [ref - 5 years, ref], both inclusive, is covered by an entry of residences; one finding per maximal run of uncovered days that is not wholly before the applicant's 16th birthday",
	"/residences/entries",
	"Account for the period from {from} to {to} ({days} days) in the residence history.",
	"Rendez compte de la période du {from} au {to} ({days} jours) dans l'historique de résidence.",
	"P4; B1; T2",
	"As H-01a of form 330-60 with a window of 5 years")

CLEARANCE_RULE(B10B, "23-B10b", 'B', ADVISORY,
	"FULL; biographical.birth_date usable",
	"As 23-B10a, one finding per maximal run of uncovered days that ends before the applicant's 16th birthday",
	"/residences/entries",
	"Account, if possible, for the period from {from} to {to} ({days} days) in the residence history.",
	"Rendez compte, si possible, de la période du {from} au {to} ({days} jours) dans l'historique de résidence.",
	"P4; B1; T2",
	"As H-01b of form 330-60")

CLEARANCE_RULE(B10C, "23-B10c", 'B', ADVISORY,
	"FULL; no uncovered day is reported by the two rules above",
	"Under the strictest completion of the imprecise dates no run of uncovered days in [ref - 5 years, ref] is longer than 62 days",
	"/residences/entries",
	"Give the months of the residence history: with the dates as they are, more than two months may be unaccounted for.",
	"Précisez les mois de l'historique de résidence : avec les dates actuelles, plus de deux mois pourraient être inexpliqués.",
	"P4; B1; T2",
	"As H-01c of form 330-60")

CLEARANCE_RULE(B11, "23-B11", 'B', BLOCKING,
	"request = supplemental",
	"An entry of residences is possibly current",
	"/residences/entries",
	"Enter the current address.",
	"Inscrivez l'adresse actuelle.",
	"guide 104",
	"Of the residence portion only the current address is required. What it must have is 23-B13")

CLEARANCE_RULE(B12, "23-B12", 'B', BLOCKING,
	"FULL; each residence",
	"from and to are answered",
	"/residences/entries/*/from /residences/entries/*/to",
	"Enter the dates from and to; write \"present\" for the current address.",
	"Inscrivez les dates de début et de fin; écrivez « present » pour l'adresse actuelle.",
	"T2",
	"An entry without a usable from or to covers no day")

CLEARANCE_RULE(B13, "23-B13", 'B', BLOCKING,
	"every request; each residence asked for; not explained",
	"address is complete; of a homeless or travel period city, country and, when the country is CA or US, province are answered",
	"/residences/entries/*/address /residences/entries/*/address/street_number /residences/entries/*/address/street_name /residences/entries/*/address/city /residences/entries/*/address/province /residences/entries/*/address/country",
	"Complete the address, or explain why it cannot be given in full.",
	"Complétez l'adresse ou expliquez pourquoi elle ne peut être donnée en entier.",
	"T2; guide 104",
	"One finding per missing component. Homeless, travel and explanations as in form 330-60")

CLEARANCE_RULE(B14A, "23-B14a", 'B', ADVISORY,
	"every request; each residence asked for",
	"address is not a post office box",
	"/residences/entries/*/address/street_name",
	"Replace the post office box with a street address.",
	"Remplacez la case postale par une adresse municipale.",
	"guide 215",
	"By analogy: the line speaks of form 330-60, where the rule is blocking")

CLEARANCE_RULE(B14B, "23-B14b", 'B', ADVISORY,
	"every request; each residence asked for",
	"address is not general delivery",
	"/residences/entries/*/address/street_name",
	"Replace general delivery with a street address if there is one.",
	"Remplacez la poste restante par une adresse municipale s'il en existe une.",
	"guide 215",
	"By analogy")

CLEARANCE_RULE(B15, "23-B15", 'B', NEGATIVE,
	"request = supplemental; residences that are certainly not current",
	"Neither gaps nor earlier residences are reported",
	"/residences/entries",
	"No action: a supplemental request asks for the current address only.",
	"Aucune mesure : une demande supplémentaire n'exige que l'adresse actuelle.",
	"guide 104",
	"Rules of form (23-Z01 to 23-Z03) still speak")

CLEARANCE_RULE(B16, "23-B16", 'B', BLOCKING,
	"NUG; requested level is no clearance; not embedded; each country other than CA in which the applicant certainly lived continuously for 6 months or longer within the last 5 years (as H-11a of form 330-60)",
	"out_of_country_documents has an element for that country, or an element with an exemption",
	"/residences/entries/*",
	"Add the out-of-country verification documents for each country lived in for 6 months or longer, or the ground of exemption.",
	"Ajoutez les documents de vérification hors pays pour chaque pays habité pendant 6 mois ou plus, ou le motif d'exemption.",
	"P4",
	"One finding per country, at the entry with which its first such stay begins. For a clearance form 330-60 asks, for 10 years (H-11a)")

CLEARANCE_RULE(B17, "23-B17", 'B', ADVISORY,
	"embedded; FULL; each residence with an answered city or country; a day of the last 5 years exists on which it certainly runs and some residence of form 330-60 certainly runs",
	"On each such day some residence of form 330-60 that possibly runs does not differ in city or country",
	"/residences/entries/*",
	"Check this residence: form 330-60 names another place for the same time.",
	"Vérifiez cette résidence : le formulaire 330-60 indique un autre lieu pour la même période.",
	"P4; guide 215",
	"A reading: two histories of one applicant agree where they overlap. An unanswered place never differs. Reported at the companion, whose history is the shorter one")

CLEARANCE_RULE(B20, "23-B20", 'B', BLOCKING,
	"every request",
	"screening.previous is answered",
	"/screening/previous",
	"Answer yes or no: has the applicant previously completed a Government of Canada security screening form?",
	"Répondez par oui ou par non : le demandeur a-t-il déjà rempli un formulaire de vérification de sécurité du gouvernement du Canada?",
	"T2",
	"")

CLEARANCE_RULE(B21, "23-B21", 'B', BLOCKING,
	"screening.previous = true",
	"At least one element of entries has rejected not true; each such element has employer, level and year",
	"/screening/entries /screening/entries/*/employer /screening/entries/*/level /screening/entries/*/year",
	"Give the employer, the level and the year of the previous screening.",
	"Indiquez l'employeur, le niveau et l'année de l'enquête précédente.",
	"T2",
	"With no such element, one finding at /screening/entries. A request that the program rejected is no screening (guide l.152, said of form 330-60)")

CLEARANCE_RULE(B22, "23-B22", 'B', BLOCKING,
	"screening.previous = false",
	"No element of entries has rejected not true",
	"/screening/previous",
	"Resolve the contradiction: the answer says there is nothing, but records are listed.",
	"Corrigez la contradiction : la réponse indique qu'il n'y a rien, mais des enregistrements figurent dans la section.",
	"T2",
	"Derived, as Z-22 of form 330-60")

CLEARANCE_RULE(B23, "23-B23", 'B', ADVISORY,
	"request = update, upgrade, transfer, supplemental, reactivation or duplicate; screening.previous answered",
	"screening.previous = true",
	"/screening/previous",
	"Check the answer: this type of request supposes a previous screening.",
	"Vérifiez la réponse : ce type de demande suppose une enquête antérieure.",
	"guide 90-114; P3",
	"Derived, as C-05 of form 330-60")

CLEARANCE_RULE(B24, "23-B24", 'B', BLOCKING,
	"every request",
	"convictions.convicted is answered",
	"/convictions/convicted",
	"Answer yes or no: has the applicant been convicted of a criminal offence for which no pardon (record suspension) was granted?",
	"Répondez par oui ou par non : le demandeur a-t-il été condamné pour une infraction criminelle sans avoir obtenu de pardon (suspension du casier)?",
	"T2",
	"")

CLEARANCE_RULE(B25A, "23-B25a", 'B', BLOCKING,
	"convictions.convicted = true",
	"At least one element of entries has pardoned not true; each such element has offence",
	"/convictions/entries /convictions/entries/*/offence",
	"Give details of each conviction.",
	"Donnez les détails de chaque condamnation.",
	"T2",
	"The form asks for details. With no such element, one finding at /convictions/entries")

CLEARANCE_RULE(B25B, "23-B25b", 'B', ADVISORY,
	"convictions.convicted = true; each element of entries with pardoned not true",
	"date, city and country are answered",
	"/convictions/entries/*/date /convictions/entries/*/city /convictions/entries/*/country",
	"Complete the conviction: date, city and country.",
	"Complétez la condamnation : date, ville et pays.",
	"T2; guide 198",
	"By analogy with form 330-60, where the rule is blocking; certainty medium")

CLEARANCE_RULE(B26, "23-B26", 'B', BLOCKING,
	"convictions.convicted = false",
	"No element of entries has pardoned not true",
	"/convictions/convicted",
	"Resolve the contradiction: the answer is no, but a conviction without a pardon is listed.",
	"Corrigez la contradiction : la réponse est non, mais une condamnation sans pardon est inscrite.",
	"T2",
	"Derived, as F-08 of form 330-60")

CLEARANCE_RULE(B27, "23-B27", 'B', NEGATIVE,
	"each element of convictions.entries with pardoned = true",
	"Its members are not reported, and it does not contradict convicted = false",
	"/convictions/entries/*",
	"No action: a conviction with a pardon (record suspension) need not be declared.",
	"Aucune mesure : une condamnation visée par un pardon (suspension du casier) n'a pas à être déclarée.",
	"T2",
	"Also silences 23-Z06 and 23-Z07a on it. Rules of form still speak")

/* ---------- section C ---------- */

CLEARANCE_RULE(C01, "23-C01", 'C', BLOCKING,
	"FULL",
	"At least one of the five checks has consented = true",
	"/consent/checks",
	"Have the applicant consent to the checks that are required.",
	"Faites consentir le demandeur aux vérifications exigées.",
	"T2; guide 105",
	"Which checks a level needs is not known with certainty: see 23-C02 to 23-C04")

CLEARANCE_RULE(C02, "23-C02", 'C', BLOCKING,
	"FULL; each check with required = true, unless 23-C01 is broken",
	"consented = true",
	"/consent/checks/background/consented /consent/checks/criminal_record/consented /consent/checks/credit/consented /consent/checks/loyalty/consented /consent/checks/other/consented",
	"Have the applicant consent to this check, which is marked as required.",
	"Faites consentir le demandeur à cette vérification, qui est indiquée comme exigée.",
	"T2",
	"On paper the consent is the applicant's initials")

CLEARANCE_RULE(C03, "23-C03", 'C', ADVISORY,
	"FULL; checks background, criminal_record and credit whose member required is unanswered, unless 23-C01 is broken",
	"consented = true",
	"/consent/checks/background/consented /consent/checks/criminal_record/consented /consent/checks/credit/consented",
	"Check whether this check is required: it is usual at every level.",
	"Vérifiez si cette vérification est exigée : elle est habituelle à tous les niveaux.",
	"T2",
	"Certainty low: advisory. An officer who records required = false ends the question")

CLEARANCE_RULE(C04, "23-C04", 'C', ADVISORY,
	"FULL; requested level is a clearance; check loyalty whose member required is unanswered, unless 23-C01 is broken",
	"consented = true",
	"/consent/checks/loyalty/consented",
	"Check whether the loyalty check is required: it is usual for a security clearance.",
	"Vérifiez si la vérification de la loyauté est exigée : elle est habituelle pour une autorisation de sécurité.",
	"T2",
	"Certainty low: advisory")

CLEARANCE_RULE(C05, "23-C05", 'C', ADVISORY,
	"FULL; check other with required or consented = true",
	"description is answered",
	"/consent/checks/other/description",
	"Say which other check is meant.",
	"Précisez de quelle autre vérification il s'agit.",
	"T2",
	"Certainty medium: advisory")

CLEARANCE_RULE(C06, "23-C06", 'C', BLOCKING,
	"every request",
	"signature is answered; signed_on is answered",
	"/consent/signature /consent/signed_on",
	"Have the applicant sign section C and enter the date.",
	"Faites signer la section C par le demandeur et inscrivez la date.",
	"T2; guide 105",
	"Required of a supplemental request too")

CLEARANCE_RULE(C07, "23-C07", 'C', BLOCKING,
	"every request; signed_on usable",
	"Not (every completion of signed_on is after as_of); as_of itself passes",
	"/consent/signed_on",
	"Correct the signature date: it lies in the future.",
	"Corrigez la date de signature : elle est dans l'avenir.",
	"T2",
	"Derived")

CLEARANCE_RULE(C08, "23-C08", 'C', ADVISORY,
	"every request; signed_on usable",
	"signed_on + 12 months >= as_of (exactly 12 months passes)",
	"/consent/signed_on",
	"Consider a new signature: the date is more than 12 months old.",
	"Envisagez une nouvelle signature : la date remonte à plus de 12 mois.",
	"guide 294, 301",
	"By analogy: the lines speak of form 330-60, where the rule is blocking")

CLEARANCE_RULE(C09, "23-C09", 'C', BLOCKING,
	"every request; under age",
	"guardian.name and guardian.signed_on are answered",
	"/consent/guardian/name /consent/guardian/signed_on",
	"Have a parent or guardian consent: the applicant is under 18.",
	"Obtenez le consentement d'un parent ou d'un tuteur : le demandeur a moins de 18 ans.",
	"T1",
	"From the 18th birthday on the applicant consents alone")

CLEARANCE_RULE(C10, "23-C10", 'C', NEGATIVE,
	"request = supplemental",
	"Absent checks are not reported",
	"/consent/checks",
	"No action: in section C a supplemental request asks for the signature and its date only.",
	"Aucune mesure : à la section C, une demande supplémentaire n'exige que la signature et la date.",
	"guide 105",
	"")

/* ---------- section D ---------- */

CLEARANCE_RULE(D01, "23-D01", 'D', BLOCKING,
	"every request",
	"review.name is answered",
	"/review/name",
	"Have section D completed by the official who reviews the form.",
	"Faites remplir la section D par l'agent qui examine le formulaire.",
	"T2; guide 106",
	"")

CLEARANCE_RULE(D02, "23-D02", 'D', ADVISORY,
	"every request",
	"review.title and review.phone are answered",
	"/review/title /review/phone",
	"Complete section D: title and telephone number of the official.",
	"Complétez la section D : titre et numéro de téléphone de l'agent.",
	"T2; guide 106",
	"The fields of section D are of medium certainty: advisory")

CLEARANCE_RULE(D03, "23-D03", 'D', HUMAN,
	"every request",
	"The reviewing official made sure that sections A to C are complete as the request asks",
	"/review",
	"Check that the reviewing official made sure that sections A to C are complete.",
	"Vérifiez que l'agent s'est assuré que les sections A à C sont remplies.",
	"T2",
	"")

CLEARANCE_RULE(D04, "23-D04", 'D', BLOCKING,
	"NUG; ref on or after 2021-01-11",
	"review.identification has 2 or more elements",
	"/review/identification",
	"Record the 2 pieces of identification that the CSO or ACSO has seen.",
	"Inscrivez les 2 pièces d'identité que l'ASE ou l'ASER a vues.",
	"P10; P1",
	"Of a supplemental, transfer, reactivation or duplicate request no source says so")

CLEARANCE_RULE(D05, "23-D05", 'D', BLOCKING,
	"as 23-D04, which is not broken",
	"One element has category = foundational and one has category = supporting",
	"/review/identification",
	"Record one foundational and one supporting piece of identification.",
	"Inscrivez une pièce d'identité de base et une pièce d'identité à l'appui.",
	"P10; P1",
	"")

CLEARANCE_RULE(D06, "23-D06", 'D', BLOCKING,
	"as 23-D05, which is not broken",
	"One element has photo = true",
	"/review/identification",
	"Record at least one piece of identification with a photo.",
	"Inscrivez au moins une pièce d'identité avec photo.",
	"P10; P1",
	"")

CLEARANCE_RULE(D07, "23-D07", 'D', HUMAN,
	"as 23-D04",
	"The CSO or ACSO has seen the two pieces, and they are the applicant's",
	"/review/identification",
	"Check that the CSO or ACSO has seen both pieces of identification and that they are the applicant's.",
	"Vérifiez que l'ASE ou l'ASER a vu les deux pièces d'identité et qu'elles appartiennent au demandeur.",
	"P10; P1",
	"")

/* ---------- section E ---------- */

CLEARANCE_RULE(E01, "23-E01", 'E', NEGATIVE,
	"every request",
	"Nothing of section E is asked for",
	"",
	"No action: the approval is completed by the security official who decides.",
	"Aucune mesure : l'approbation est remplie par l'agent de sécurité qui décide.",
	"T2",
	"The document has no members for section E; what stands there is ignored")
