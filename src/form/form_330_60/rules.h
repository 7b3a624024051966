/*-------------------------------------------------------------------------
 *
 * rules.h
 *	  The catalogue of rules of form TBS/SCT 330-60E, in catalogue order.
 *
 * This file is included twice: for the enumeration of the rules and for their
 * table.  It has no include guard for that reason.
 *
 * Columns: symbol, code, section, severity; when the rule applies; what it
 * requires; pointers of its findings; message in English and in French; lines
 * of the guide that it rests on; the reading taken.  The terms of the third
 * and fourth columns are explained in doc/form-330-60.md.
 *
 *-------------------------------------------------------------------------
 */

CLEARANCE_RULE(Z_01, "Z-01", 'Z', BLOCKING,
	"NUGS",
	"companion is answered and is either a whole 330-23 document or has form = 330-23 and complete = true",
	"/companion /companion/complete",
	"Attach the completed personnel screening, consent and authorization form (TBS/SCT 330-23E).",
	"Joignez le Formulaire de vérification de sécurité, de consentement et d'autorisation du personnel (SCT/TBS 330-23F) dûment rempli.",
	"3",
	"One finding only: at /companion when it is unanswered, otherwise at /companion/complete")

CLEARANCE_RULE(Z_02, "Z-02", 'Z', NEGATIVE,
	"administrative.request = transfer or reactivation",
	"Beside A-07 or A-08 and the rules of form (Z-15, Z-16, Z-21, Z-24, Z-25) no rule of sections A to P reports anything: the form is the wrong one, its blanks do not matter",
	"/administrative/request",
	"No action in the other sections: this form is not used for a transfer or a reactivation.",
	"Aucune mesure dans les autres sections : ce formulaire ne sert ni au transfert ni à la réactivation.",
	"94-97,111-114",
	"The prohibition itself is A-07 and A-08; this row only promises silence elsewhere")

CLEARANCE_RULE(Z_03, "Z-03", 'Z', HUMAN,
	"NUGS",
	"Sections B to P were completed by the applicant in person, not by the company security officer",
	"/biographical",
	"Check that the applicant completed sections B to P.",
	"Vérifiez que le demandeur a rempli lui-même les sections B à P.",
	"17-20,83,126,149,155,166,195,201,214,227,244,252,256,260,272,276,282",
	"That section A is completed by an officer is A-02")

CLEARANCE_RULE(Z_04, "Z-04", 'Z', HUMAN,
	"NUGS; medium = paper",
	"Surname, first and middle names and date of birth are printed at the top of every page",
	"/medium",
	"Check that the surname, the given names and the date of birth are printed at the top of every page.",
	"Vérifiez que le nom de famille, les prénoms et la date de naissance figurent en lettres moulées en haut de chaque page.",
	"25-30",
	"")

CLEARANCE_RULE(Z_05, "Z-05", 'Z', HUMAN,
	"NUGS; medium = paper",
	"The handwriting is neat and easy to read; an illegible form is rejected and returned by mail",
	"/medium",
	"Check that the handwriting is legible.",
	"Vérifiez que l'écriture est lisible.",
	"31",
	"")

CLEARANCE_RULE(Z_06, "Z-06", 'Z', NEGATIVE,
	"request = new; Top Secret grade; administrative.photos_requested is not true",
	"Absent passport photos are not reported",
	"/administrative/photos",
	"No action: passport photos are provided only when the Contract Security Program requests them.",
	"Aucune mesure : les photos de passeport ne sont fournies qu'à la demande du Programme de sécurité des contrats.",
	"32-33",
	"")

CLEARANCE_RULE(Z_07A, "Z-07a", 'Z', BLOCKING,
	"request = new; Top Secret grade; administrative.photos_requested = true",
	"administrative.photos has exactly 3 elements",
	"/administrative/photos",
	"Provide exactly 3 passport photos.",
	"Fournissez exactement 3 photos de passeport.",
	"33",
	"One row of the guide, three facts. The guide says Top Secret; Top Secret grade is used because the CSP asked for the photos")

CLEARANCE_RULE(Z_07B, "Z-07b", 'Z', BLOCKING,
	"as Z-07a; each element of administrative.photos",
	"taken_on is answered and taken_on + 6 months >= ref (exactly 6 months passes)",
	"/administrative/photos/*/taken_on",
	"Provide a photo taken within the last 6 months and record the date on which it was taken.",
	"Fournissez une photo prise au cours des 6 derniers mois et inscrivez la date de la prise de vue.",
	"33",
	"")

CLEARANCE_RULE(Z_07C, "Z-07c", 'Z', BLOCKING,
	"as Z-07a; each element of administrative.photos",
	"dated, signed_by_applicant and signed_by_officer are all true",
	"/administrative/photos/*/dated /administrative/photos/*/signed_by_applicant /administrative/photos/*/signed_by_officer",
	"Have the back of the photo dated and signed by the applicant and by the CSO or ACSO.",
	"Faites dater et signer l'endos de la photo par le demandeur et par l'ASE ou l'ASER.",
	"33",
	"")

CLEARANCE_RULE(Z_08, "Z-08", 'Z', BLOCKING,
	"NUG; medium = online; administrative.fingerprints_required = true",
	"document_control_number is answered and consists of exactly 20 ASCII digits (no space, no hyphen)",
	"/administrative/document_control_number",
	"Enter the 20-digit document control number of the electronic fingerprints, digits only.",
	"Inscrivez le numéro de contrôle du document de 20 chiffres des empreintes digitales électroniques, chiffres seulement.",
	"34-35",
	"Q44: not asked of a supplemental request. No check digit is known: length and digits only")

CLEARANCE_RULE(Z_09, "Z-09", 'Z', HUMAN,
	"NUGS; medium = online",
	"Additional details are written in the electronic form (explanation members and details), none is sent separately by mail, fax or email",
	"/details",
	"Check that every additional detail is written in the electronic form and that none is sent separately.",
	"Vérifiez que tous les renseignements supplémentaires figurent dans le formulaire électronique et qu'aucun n'est envoyé séparément.",
	"37-39",
	"Advisory was considered; the document cannot show what was sent beside it, so a person judges")

CLEARANCE_RULE(Z_10, "Z-10", 'Z', BLOCKING,
	"NUGS; medium = online; each element of details whose section has records: 2 or more of them, or an answered record",
	"record is answered and is an index of that array (0 <= record < number of records)",
	"/details/*/record",
	"State which record of the section these details explain.",
	"Précisez quel enregistrement de la section ces renseignements expliquent.",
	"57",
	"The record index is required with 2 or more records; an index that is negative or out of range is wrong at any number. Sections without records need none")

CLEARANCE_RULE(Z_11, "Z-11", 'Z', BLOCKING,
	"NUGS; each element of details",
	"section is answered and is one of the 15 words of the form document",
	"/details/*/section",
	"Attach these details to one of the 15 sections that accept them.",
	"Rattachez ces renseignements à l'une des 15 sections qui les acceptent.",
	"40-56",
	"Sections A and P take no details. Applied to both media: a document has no other separate sheet")

CLEARANCE_RULE(Z_12, "Z-12", 'Z', ADVISORY,
	"NUG; medium = online; born abroad, or born in Canada with 2 or more citizenships",
	"citizenship.proof_sent = true",
	"/citizenship/proof_sent",
	"Send the hard copy proof of birth or citizenship to the Contract Security Program under separate cover.",
	"Faites parvenir la preuve papier de naissance ou de citoyenneté au Programme de sécurité des contrats sous pli séparé.",
	"58-59",
	"Advisory: the sending is a step outside the form. On paper the copy travels with the form (G-04)")

CLEARANCE_RULE(Z_13, "Z-13", 'Z', ADVISORY,
	"NUGS; each date marked approximate (~) outside convictions",
	"The record, or the section when the record has no explanation member, is explained",
	"/biographical/birth_date /marital/partner/birth_date /marital/partner/since /marital/previous_partners/*/birth_date /marital/previous_partners/*/ended_on /relatives/entries/*/birth_date /relatives/entries/*/death_date /residences/entries/*/from /residences/entries/*/to /employment/entries/*/from /employment/entries/*/to /foreign_employment/entries/*/from /foreign_employment/entries/*/to /travel/entries/*/from /travel/entries/*/to /references/character/*/known_since /references/neighbourhood/known_since /education/entries/*/from /education/entries/*/to /military/entries/*/from /military/entries/*/to",
	"Explain why the date is approximate.",
	"Expliquez pourquoi la date est approximative.",
	"62",
	"Convictions are F-05 (blocking). The pointer names the approximate date, not the missing explanation, because one record may hold several. Only dates in sections that the request asks for")

CLEARANCE_RULE(Z_14, "Z-14", 'Z', NEGATIVE,
	"NUGS; sections D and E; a record whose address lacks components and which is explained",
	"The missing address components are not reported by D-06, D-07, E-20, E-22b, E-25 or E-26",
	"/marital/partner/address /marital/partner/employment/address /relatives/entries/*/address /relatives/entries/*/employment/address",
	"No action: the explanation stands for the address that cannot be given.",
	"Aucune mesure : l'explication tient lieu de l'adresse qui ne peut être fournie.",
	"64,216",
	"Residences are H-08; employment uses \"unknown\" (I-12)")

CLEARANCE_RULE(Z_15, "Z-15", 'Z', BLOCKING,
	"every request; each member named in the form document",
	"The value has the JSON type that the form document gives to the member (null is never a wrong type)",
	"/**",
	"Give this member a value of the right type.",
	"Donnez à ce membre une valeur du bon type.",
	"2",
	"Form rule of the document, no sentence of the guide. Nothing else is reported at or below the member; elsewhere the value counts as absent")

CLEARANCE_RULE(Z_16, "Z-16", 'Z', BLOCKING,
	"every request; each member that the form document calls a date",
	"The text is a date in the permitted forms and exists in the calendar (no 2019-13, no 2019-02-30); present is allowed only as the end of a period",
	"/**",
	"Enter an existing date as year-month-day, year-month or year.",
	"Inscrivez une date existante sous la forme année-mois-jour, année-mois ou année.",
	"2",
	"Form rule of the document, no sentence of the guide. Never an error: evaluation goes on. Years 0001 to 9999")

CLEARANCE_RULE(Z_17, "Z-17", 'Z', BLOCKING,
	"NUGS; each period with a usable start and end in a section that the request asks for; also birth and death of a relative",
	"Not (every completion of the end is before every completion of the start); start = end passes",
	"/residences/entries/*/to /residences/entries/*/itinerary/*/to /employment/entries/*/to /foreign_employment/entries/*/to /travel/entries/*/to /education/entries/*/to /military/entries/*/to /partner_form/residences/entries/*/to /partner_form/employment/entries/*/to /relatives/entries/*/death_date",
	"Correct the dates: the period ends before it begins.",
	"Corrigez les dates : la période se termine avant d'avoir commencé.",
	"183,215,235,246,273,279",
	"Derived. Such a period covers no day")

CLEARANCE_RULE(Z_18, "Z-18", 'Z', BLOCKING,
	"NUGS; each usable date of the pointers in a section that the request asks for",
	"Not (every completion of the date is after as_of); as_of itself passes",
	"/administrative/photos/*/taken_on /biographical/birth_date /marital/partner/birth_date /marital/partner/since /marital/previous_partners/*/birth_date /marital/previous_partners/*/ended_on /relatives/entries/*/birth_date /relatives/entries/*/death_date /convictions/entries/*/date /residences/entries/*/from /residences/entries/*/to /residences/entries/*/itinerary/*/from /residences/entries/*/itinerary/*/to /employment/dismissals/*/date /foreign_employment/entries/*/from /travel/entries/*/from /travel/entries/*/to /references/character/*/known_since /references/neighbourhood/known_since /education/entries/*/from /military/entries/*/from",
	"Correct the date: it lies in the future.",
	"Corrigez la date : elle est dans l'avenir.",
	"33,139,183,198,215,231,253",
	"Derived. Ends of employment, foreign employment, study and service may lie ahead (a fixed term), and so may the start of employment (I-07). The signature date is P-09")

CLEARANCE_RULE(Z_19, "Z-19", 'Z', ADVISORY,
	"NUG; biographical.birth_date usable; each start of a period in H, I, J, N, O",
	"Not (every completion of the start is before every completion of biographical.birth_date)",
	"/residences/entries/*/from /employment/entries/*/from /foreign_employment/entries/*/from /education/entries/*/from /military/entries/*/from",
	"Check the date: it is before the applicant's birth.",
	"Vérifiez la date : elle précède la naissance du demandeur.",
	"139,215,235,246,273,278",
	"Derived. N and O at Top Secret grade only")

CLEARANCE_RULE(Z_20A, "Z-20a", 'Z', BLOCKING,
	"NUGS; each answered country in a section that the request asks for, except a place of birth",
	"The text resolves to a country by code, name or shipped alias",
	"/**",
	"Enter the country as a two-letter ISO 3166 code or by its usual name.",
	"Inscrivez le pays au moyen de son code ISO 3166 à deux lettres ou de son nom usuel.",
	"142,182,215,246",
	"Added: rules that depend on the country would otherwise be evaluated on a guess. See born abroad in the form document: an unresolved country of birth counts as abroad")

CLEARANCE_RULE(Z_20B, "Z-20b", 'Z', ADVISORY,
	"NUGS; each answered country of a place of birth in a section that the request asks for",
	"The text resolves to a country by code, name or shipped alias",
	"/**",
	"Enter the country as a two-letter ISO 3166 code or by its usual name.",
	"Inscrivez le pays au moyen de son code ISO 3166 à deux lettres ou de son nom usuel.",
	"142,179",
	"Split: a place of birth may name a state that no longer exists")

CLEARANCE_RULE(Z_21, "Z-21", 'Z', BLOCKING,
	"every request; each answered member for which the form document lists words, unless another rule names it (Z-24, Z-25, A-01, A-15, A-17, D-01, E-17b, G-04, M-06, O-01b, P-01 on paper, Z-11, and A-02, A-10, H-14, H-15 for their member)",
	"The text is one of the listed words, exactly",
	"/**",
	"Use one of the words that the form allows here.",
	"Utilisez l'un des mots que le formulaire permet ici.",
	"2",
	"Added: without it a misspelt word would silently count as no answer")

CLEARANCE_RULE(Z_22, "Z-22", 'Z', BLOCKING,
	"NUGS; sections that the request asks for; a question is answered no, or none = true, while the same section lists records",
	"The answer and the records agree: screening.previous = false with no entry but rejected ones, employment.dismissed = false with no dismissal, none = true with no entry, marital.partner.siblings.none = true with no relative partner_sibling",
	"/screening/previous /employment/dismissed /travel/none /foreign_assets/none /education/none /military/none /marital/partner/siblings/none",
	"Resolve the contradiction: the answer says there is nothing, but records are listed.",
	"Corrigez la contradiction : la réponse indique qu'il n'y a rien, mais des enregistrements figurent dans la section.",
	"150,159,231,253,257,273,278",
	"Added, by analogy with F-08 and J-09, which keep convictions and foreign employment")

CLEARANCE_RULE(Z_23, "Z-23", 'Z', ADVISORY,
	"NUGS; each address or place of birth or change whose country resolves to one other than CA and US, not explained; in a section that the request asks for",
	"province is answered",
	"/biographical/birth_place/province /biographical/name_changes/*/place/province /marital/partner/birth_place/province /marital/partner/address/province /marital/partner/employment/address/province /relatives/entries/*/birth_place/province /relatives/entries/*/address/province /relatives/entries/*/employment/address/province /convictions/entries/*/province /residences/entries/*/address/province /employment/entries/*/address/province /references/character/*/work/address/province",
	"Add the province, state or region if the country has one.",
	"Ajoutez la province, l'État ou la région si le pays en compte.",
	"142,145,182,186,215",
	"Q29. The guide asks for a province everywhere; for CA and US the rule of the section itself is blocking")

CLEARANCE_RULE(Z_24, "Z-24", 'Z', BLOCKING,
	"every request",
	"medium is online or paper",
	"/medium",
	"State how the form is completed: online or on paper.",
	"Indiquez comment le formulaire est rempli : en ligne ou sur papier.",
	"7-9",
	"Added: signature, telephone and history rules depend on it; unanswered it would let an unsigned form pass")

CLEARANCE_RULE(Z_25, "Z-25", 'Z', BLOCKING,
	"every request",
	"form = 330-60",
	"/form",
	"State which form this is: 330-60.",
	"Indiquez de quel formulaire il s'agit : 330-60.",
	"1",
	"Added")

CLEARANCE_RULE(Z_26, "Z-26", 'Z', ADVISORY,
	"NUG; medium = online",
	"administrative.fingerprints_required is answered",
	"/administrative/fingerprints_required",
	"State whether electronic fingerprints are required.",
	"Indiquez si la prise électronique des empreintes digitales est exigée.",
	"34-35",
	"Added: unanswered it silences Z-08")

CLEARANCE_RULE(A_01, "A-01", 'A', BLOCKING,
	"every request",
	"administrative.request is answered and is one of new, update, upgrade, supplemental, transfer, reactivation",
	"/administrative/request",
	"Select one type of request.",
	"Choisissez un type de demande.",
	"84-114",
	"Exactly one is guaranteed by the type: a single word. Until it is valid, sections B to P are read as for new")

CLEARANCE_RULE(A_02, "A-02", 'A', BLOCKING,
	"NUGS",
	"administrative.completed_by.role is CSO or ACSO",
	"/administrative/completed_by/role",
	"Have section A completed by the CSO or ACSO and record that role.",
	"Faites remplir la section A par l'ASE ou l'ASER et inscrivez cette fonction.",
	"17-20,83,293",
	"Also the second half of Z-03")

CLEARANCE_RULE(A_03A, "A-03a", 'A', BLOCKING,
	"request = new; context.clearances has an expired clearance; none is in force",
	"Every clearance that expired has end + 2 years < ref (exactly 2 years does not pass)",
	"/administrative/request",
	"Choose another type of request: the previous clearance ended no more than 2 years ago.",
	"Choisissez un autre type de demande : l'autorisation précédente a pris fin il y a 2 ans ou moins.",
	"87",
	"Q1: split, because the sentence of the guide can be read so that the 2 years bind only expired clearances. An expired clearance without an end date is skipped. Suspended or revoked: silent, the CSP decides")

CLEARANCE_RULE(A_03B, "A-03b", 'A', ADVISORY,
	"request = new; context.clearances has a terminated or closed clearance; none is in force",
	"Every terminated or closed clearance has end + 2 years < ref (exactly 2 years does not pass)",
	"/administrative/request",
	"Consider a reactivation on form 330-23: the previous clearance was terminated or closed no more than 2 years ago.",
	"Envisagez une réactivation au moyen du formulaire 330-23 : l'autorisation précédente a été résiliée ou fermée il y a 2 ans ou moins.",
	"87",
	"Q1: the other half of A-03a")

CLEARANCE_RULE(A_04, "A-04", 'A', BLOCKING,
	"request = new; context.clearances answered",
	"No clearance is in force on ref",
	"/administrative/request",
	"Choose update, upgrade or supplemental: a clearance is still in force.",
	"Choisissez mise à jour, relèvement ou demande supplémentaire : une autorisation est encore en vigueur.",
	"87,90,93,100",
	"Derived")

CLEARANCE_RULE(A_05A, "A-05a", 'A', BLOCKING,
	"request = update; context.clearances answered",
	"A clearance is in force on ref, or one expired with end + 2 years >= ref",
	"/administrative/request",
	"Choose another type of request: there is no clearance to renew.",
	"Choisissez un autre type de demande : il n'y a aucune autorisation à renouveler.",
	"90",
	"Split: existence blocks. Q1: a clearance expired no more than 2 years ago may still be updated")

CLEARANCE_RULE(A_05B, "A-05b", 'A', ADVISORY,
	"request = update; a clearance is in force with a known expiry",
	"Its expires_on <= ref + 6 months",
	"/administrative/request",
	"Confirm that the clearance is due for renewal: it does not expire within 6 months.",
	"Confirmez que l'autorisation est à renouveler : elle n'expire pas dans les 6 prochains mois.",
	"90",
	"Split: the guide says due for renewal without a number of days; 6 months is PSPC's advice for renewals, so advisory. With several in force the latest expiry counts")

CLEARANCE_RULE(A_05C, "A-05c", 'A', ADVISORY,
	"request = update; no clearance in force; one expired with end + 2 years >= ref",
	"A reactivation on form 330-23 alone was considered",
	"/administrative/request",
	"Consider a reactivation request on form 330-23: the clearance has expired.",
	"Envisagez une demande de réactivation au moyen du formulaire 330-23 : l'autorisation est expirée.",
	"87,90,113",
	"Split from A-05 after Q1")

CLEARANCE_RULE(A_06A, "A-06a", 'A', BLOCKING,
	"request = upgrade; context.clearances answered",
	"A clearance is in force on ref",
	"/administrative/request",
	"Choose another type of request: there is no clearance in force to upgrade.",
	"Choisissez un autre type de demande : aucune autorisation en vigueur ne peut être relevée.",
	"93",
	"Split: two members")

CLEARANCE_RULE(A_06B, "A-06b", 'A', BLOCKING,
	"request = upgrade; a clearance is in force; the requested level is known",
	"No clearance in force covers the requested level (covers: the operator @>)",
	"/administrative/level /administrative/other_level",
	"Request a level higher than the clearance in force.",
	"Demandez un niveau supérieur à celui de l'autorisation en vigueur.",
	"93",
	"One finding, at other_level when level is OTHER. Two axes: a first NATO level on top of a Canadian one is an upgrade; enhanced and SIGINT levels are not covered by the plain ones")

CLEARANCE_RULE(A_07, "A-07", 'A', BLOCKING,
	"administrative.request = transfer",
	"Never: a transfer needs only form 330-23",
	"/administrative/request",
	"Use form TBS/SCT 330-23E alone for a transfer.",
	"Utilisez seulement le formulaire SCT/TBS 330-23F pour un transfert.",
	"94-97",
	"With Z-02")

CLEARANCE_RULE(A_08, "A-08", 'A', BLOCKING,
	"administrative.request = reactivation",
	"Never: a reactivation needs only form 330-23",
	"/administrative/request",
	"Use form TBS/SCT 330-23E alone for a reactivation.",
	"Utilisez seulement le formulaire SCT/TBS 330-23F pour une réactivation.",
	"111-114",
	"With Z-02")

CLEARANCE_RULE(A_09, "A-09", 'A', BLOCKING,
	"request = supplemental; context.clearances answered",
	"A clearance is in force on ref",
	"/administrative/request",
	"Choose another type of request: a supplemental request needs a clearance in force.",
	"Choisissez un autre type de demande : une demande supplémentaire exige une autorisation en vigueur.",
	"100",
	"")

CLEARANCE_RULE(A_10, "A-10", 'A', BLOCKING,
	"request = supplemental",
	"supplemental_reason is name_change, marriage, remarriage or new_common_law_partner",
	"/administrative/supplemental_reason",
	"State the change that calls for the supplemental request: name change, marriage, remarriage or new common-law partner.",
	"Indiquez le changement qui motive la demande supplémentaire : changement de nom, mariage, remariage ou nouveau conjoint de fait.",
	"100",
	"Q38: separation, divorce and widowhood are not in the guide's list; a word outside the list is reported here, not by Z-21")

CLEARANCE_RULE(A_11, "A-11", 'A', BLOCKING,
	"request = supplemental; companion.sections answered; companion is no whole 330-23 document",
	"companion.sections.a, b, c and d are all true: A in full, B with at least the current address, C with the applicant's signature and its date, D in full",
	"/companion/sections/a /companion/sections/b /companion/sections/c /companion/sections/d",
	"Complete this section of form 330-23 as a supplemental request requires.",
	"Remplissez cette section du formulaire 330-23 comme l'exige une demande supplémentaire.",
	"101-106",
	"Member added. A whole 330-23 document as companion is judged by the rules of that form instead")

CLEARANCE_RULE(A_14, "A-14", 'A', NEGATIVE,
	"request = supplemental",
	"Sections C and F to O are not asked: no rule of these sections reports anything; A, B, D and P are checked in full",
	"/screening /convictions /citizenship /residences /employment /foreign_employment /travel /foreign_assets /references /education /military",
	"No action: a supplemental request does not ask for this section.",
	"Aucune mesure : cette section n'est pas demandée pour une demande supplémentaire.",
	"107-109",
	"A, B, D and P in full needs no rule of its own: the applies column of those sections carries it Rules of form (Z-15, Z-16, Z-21) still speak.")

CLEARANCE_RULE(A_15, "A-15", 'A', BLOCKING,
	"NUGS",
	"administrative.level is SECRET, TOP SECRET or OTHER",
	"/administrative/level",
	"Select the level requested.",
	"Choisissez le niveau demandé.",
	"115-117",
	"The three names of A-17 are reported there, not here")

CLEARANCE_RULE(A_16A, "A-16a", 'A', BLOCKING,
	"NUGS; requested level on the Canadian axis; context.organization.level answered",
	"rank(requested level) <= rank(context.organization.level); TOP SECRET SIGINT and an enhanced level are compared as the plain level of their name",
	"/administrative/level /administrative/other_level",
	"Request a level no higher than the organization's facility security clearance.",
	"Demandez un niveau qui ne dépasse pas celui de l'attestation de sécurité d'installation de l'organisation.",
	"117",
	"Split by axis. An organization with a designated organization screening only has a level below SECRET, so this fails For a designated organization screening context.organization.level is RELIABILITY.")

CLEARANCE_RULE(A_16B, "A-16b", 'A', BLOCKING,
	"NUGS; requested level on the NATO axis; context.organization.level answered",
	"context.organization.nato_level is answered and its rank >= rank(requested level)",
	"/administrative/level /administrative/other_level",
	"Request a NATO level no higher than the organization's NATO facility security clearance.",
	"Demandez un niveau de l'OTAN qui ne dépasse pas celui de l'attestation de sécurité d'installation de l'OTAN de l'organisation.",
	"117-118",
	"Q17: a national level never stands for a NATO one. Once the organization's level is known, a blank NATO level means none")

CLEARANCE_RULE(A_17, "A-17", 'A', BLOCKING,
	"NUGS",
	"administrative.level is not one of the names that belong under OTHER (NATO SECRET, COSMIC TOP SECRET, TOP SECRET SIGINT, in English or French, any case and spacing)",
	"/administrative/level",
	"Select Other as the level and write the exact level in the space provided.",
	"Choisissez Autre comme niveau et inscrivez le niveau exact dans l'espace prévu.",
	"118",
	"")

CLEARANCE_RULE(A_18A, "A-18a", 'A', BLOCKING,
	"NUGS; level = OTHER",
	"other_level is answered",
	"/administrative/other_level",
	"Write the exact level requested under Other.",
	"Inscrivez le niveau exact demandé sous Autre.",
	"118",
	"Split: absence blocks")

CLEARANCE_RULE(A_18B, "A-18b", 'A', ADVISORY,
	"NUGS; level = OTHER; other_level answered",
	"other_level is NATO SECRET, COSMIC TOP SECRET or TOP SECRET SIGINT, in English or French, any case and spacing",
	"/administrative/other_level",
	"Check the level under Other: it is not one that the form's guide names.",
	"Vérifiez le niveau inscrit sous Autre : il ne figure pas parmi ceux que nomme le guide du formulaire.",
	"118",
	"Q16: another text is doubtful, not wrong. Its grade is read from the words TOP SECRET or TRES SECRET (Q15)")

CLEARANCE_RULE(A_19, "A-19", 'A', ADVISORY,
	"NUGS; level = SECRET or TOP SECRET",
	"other_level is unanswered",
	"/administrative/other_level",
	"Clear the space under Other or select Other as the level.",
	"Videz l'espace sous Autre ou choisissez Autre comme niveau.",
	"118",
	"Derived")

CLEARANCE_RULE(A_20, "A-20", 'A', BLOCKING,
	"NUGS; context.organization.private_sector is not false",
	"employee_id is unanswered",
	"/administrative/employee_id",
	"Leave the employee ID, PRI, rank and service number blank.",
	"Laissez en blanc le numéro d'employé, le CIDP, le grade et le numéro matricule.",
	"119-121",
	"Q25: an order of the guide; does not apply when private_sector = false")

CLEARANCE_RULE(A_21A, "A-21a", 'A', BLOCKING,
	"NUGS",
	"organization_number is answered",
	"/administrative/organization_number",
	"Enter the organization number shown on the organization clearance letter.",
	"Inscrivez le numéro d'organisation qui figure sur la lettre d'attestation de l'organisation.",
	"122-124",
	"")

CLEARANCE_RULE(A_21B, "A-21b", 'A', BLOCKING,
	"NUGS; organization_number and context.organization.number answered",
	"The two are equal after removal of spaces and hyphens, case ignored",
	"/administrative/organization_number",
	"Correct the organization number: it differs from the organization's record.",
	"Corrigez le numéro d'organisation : il diffère de celui qui figure au dossier de l'organisation.",
	"124",
	"The format is not published, so equality only")

CLEARANCE_RULE(B_01, "B-01", 'B', BLOCKING,
	"NUGS",
	"biographical.surname is answered",
	"/biographical/surname",
	"Enter the surname.",
	"Inscrivez le nom de famille.",
	"127-128",
	"")

CLEARANCE_RULE(B_02A, "B-02a", 'B', BLOCKING,
	"NUGS; biographical not explained",
	"biographical.given_names has at least one answered element",
	"/biographical/given_names",
	"Enter all given names in full.",
	"Inscrivez tous les prénoms au long.",
	"127-128",
	"Split. A person with a single name gives an explanation in details (biographical)")

CLEARANCE_RULE(B_02B, "B-02b", 'B', HUMAN,
	"NUGS",
	"All given names are there and spelled in full",
	"/biographical/given_names",
	"Check that every given name is there and spelled in full.",
	"Vérifiez que tous les prénoms sont indiqués et écrits au long.",
	"128",
	"Split: completeness is known to the applicant only")

CLEARANCE_RULE(B_03, "B-03", 'B', BLOCKING,
	"NUGS; biographical not explained",
	"No token of surname, given_names or birth_surname is an initial (definition in the form document)",
	"/biographical/surname /biographical/given_names/* /biographical/birth_surname",
	"Replace the initial with the full name.",
	"Remplacez l'initiale par le nom au complet.",
	"128",
	"Q26: a genuine one-letter name is accepted with an explanation in details (biographical)")

CLEARANCE_RULE(B_04A, "B-04a", 'B', HUMAN,
	"NUGS",
	"No nickname stands in surname, given_names or birth_surname",
	"/biographical/given_names",
	"Check that no nickname is used in the surname, given names or family name at birth.",
	"Vérifiez qu'aucun surnom ne figure dans le nom de famille, les prénoms ou le nom de famille à la naissance.",
	"128,133",
	"Split")

CLEARANCE_RULE(B_04B, "B-04b", 'B', ADVISORY,
	"NUGS; each element of biographical.other_names",
	"The folded element differs from the folded surname, birth_surname and each given name",
	"/biographical/other_names/*",
	"Check this name: it is listed both as another name and in fields 1 to 3.",
	"Vérifiez ce nom : il figure à la fois parmi les autres noms et dans les champs 1 à 3.",
	"128,133",
	"Split: a coincidence is only a hint")

CLEARANCE_RULE(B_05A, "B-05a", 'B', BLOCKING,
	"NUGS; biographical.given_names has 2 or more elements",
	"usual_name is answered",
	"/biographical/usual_name",
	"Indicate which name the applicant usually uses.",
	"Indiquez le nom que le demandeur utilise habituellement.",
	"128",
	"The underlined or circled name. With one given name it is that one")

CLEARANCE_RULE(B_05B, "B-05b", 'B', ADVISORY,
	"NUGS; usual_name answered",
	"The folded usual_name equals one given name, a run of consecutive given names, or one of their hyphenated parts",
	"/biographical/usual_name",
	"Choose the usual name among the given names.",
	"Choisissez le nom usuel parmi les prénoms.",
	"128",
	"Split. Advisory: the guide underlines a name, the document names it, and spellings vary")

CLEARANCE_RULE(B_06, "B-06", 'B', BLOCKING,
	"NUGS",
	"biographical.birth_surname is answered, also when it equals surname",
	"/biographical/birth_surname",
	"Enter the family name at birth, even if it is the same as the surname.",
	"Inscrivez le nom de famille à la naissance, même s'il est identique au nom de famille.",
	"128",
	"")

CLEARANCE_RULE(B_07, "B-07", 'B', HUMAN,
	"NUGS",
	"All other names used, nicknames included, are listed",
	"/biographical/other_names",
	"Check that all other names used, including nicknames, are listed.",
	"Vérifiez que tous les autres noms utilisés, y compris les surnoms, sont indiqués.",
	"131-133",
	"")

CLEARANCE_RULE(B_08, "B-08", 'B', BLOCKING,
	"NUGS; each element of biographical.other_names; biographical not explained",
	"No token is an initial (definition in the form document)",
	"/biographical/other_names/*",
	"Replace the initial with the full name.",
	"Remplacez l'initiale par le nom au complet.",
	"133",
	"")

CLEARANCE_RULE(B_09, "B-09", 'B', BLOCKING,
	"NUGS",
	"biographical.sex is answered",
	"/biographical/sex",
	"Complete the sex field.",
	"Remplissez le champ du sexe.",
	"134-136",
	"")

CLEARANCE_RULE(B_10, "B-10", 'B', BLOCKING,
	"NUGS",
	"biographical.birth_date is answered",
	"/biographical/birth_date",
	"Enter the date of birth.",
	"Inscrivez la date de naissance.",
	"137-139",
	"")

CLEARANCE_RULE(B_11A, "B-11a", 'B', BLOCKING,
	"NUGS; context.identity_documents has an element with a usable birth_date; biographical.birth_date usable",
	"Some completion of biographical.birth_date equals some completion of each recorded birth_date",
	"/biographical/birth_date",
	"Correct the date of birth: it differs from the piece of identification.",
	"Corrigez la date de naissance : elle diffère de celle de la pièce d'identité.",
	"139",
	"Split: with a recorded document the difference blocks")

CLEARANCE_RULE(B_11B, "B-11b", 'B', HUMAN,
	"NUGS; no recorded identity document has a birth_date",
	"The date of birth equals the one on the piece of identification",
	"/biographical/birth_date",
	"Compare the date of birth with the applicant's piece of identification.",
	"Comparez la date de naissance avec celle de la pièce d'identité du demandeur.",
	"139",
	"Split")

CLEARANCE_RULE(B_12, "B-12", 'B', BLOCKING,
	"NUGS",
	"biographical.birth_place.city is answered",
	"/biographical/birth_place/city",
	"Enter the city of birth.",
	"Inscrivez la ville de naissance.",
	"140-142",
	"")

CLEARANCE_RULE(B_13, "B-13", 'B', BLOCKING,
	"NUGS; biographical.birth_place.country resolves to CA or US",
	"biographical.birth_place.province is answered",
	"/biographical/birth_place/province",
	"Enter the province or state of birth.",
	"Inscrivez la province ou l'État de naissance.",
	"142",
	"Q29; other countries: Z-23")

CLEARANCE_RULE(B_14, "B-14", 'B', BLOCKING,
	"NUGS",
	"biographical.birth_place.country is answered",
	"/biographical/birth_place/country",
	"Enter the country of birth.",
	"Inscrivez le pays de naissance.",
	"142",
	"")

CLEARANCE_RULE(B_15A, "B-15a", 'B', BLOCKING,
	"NUGS; each element of biographical.name_changes with reason other or unanswered",
	"from and to are answered",
	"/biographical/name_changes/*/from /biographical/name_changes/*/to",
	"Enter the name before and after the change.",
	"Inscrivez le nom avant et après le changement.",
	"143-145,147",
	"from and to are names here, not dates. A change without a reason is read as other than marriage")

CLEARANCE_RULE(B_15B, "B-15b", 'B', ADVISORY,
	"NUGS; the folded surname differs from the folded birth_surname; name_changes is empty or unanswered; marital.status = single; previous_partners is empty or unanswered",
	"A name change is listed in name_changes or explained in details (name_change)",
	"/biographical/name_changes",
	"Disclose the change of name: the surname differs from the family name at birth.",
	"Déclarez le changement de nom : le nom de famille diffère du nom de famille à la naissance.",
	"143-147",
	"Derived: with no marriage on record the difference needs a reason. Advisory because a marriage ended long ago need not be listed")

CLEARANCE_RULE(B_16, "B-16", 'B', BLOCKING,
	"NUGS; each element of biographical.name_changes with reason other or unanswered",
	"place.city and place.country are answered; place.province too when the country is CA or US",
	"/biographical/name_changes/*/place/city /biographical/name_changes/*/place/province /biographical/name_changes/*/place/country",
	"Complete the place of the name change: city, province or state, country.",
	"Complétez le lieu du changement de nom : ville, province ou État, pays.",
	"143-145",
	"")

CLEARANCE_RULE(B_17, "B-17", 'B', BLOCKING,
	"NUGS; each element of biographical.name_changes with reason other or unanswered",
	"method is answered",
	"/biographical/name_changes/*/method",
	"Enter the method (authority) of the name change.",
	"Inscrivez le mode (autorité) du changement de nom.",
	"143-145",
	"")

CLEARANCE_RULE(B_18, "B-18", 'B', BLOCKING,
	"NUGS; each element of biographical.name_changes with reason other or unanswered",
	"proof = true",
	"/biographical/name_changes/*/proof",
	"Provide proof of the name change.",
	"Fournissez une preuve du changement de nom.",
	"145,147",
	"")

CLEARANCE_RULE(B_19, "B-19", 'B', NEGATIVE,
	"NUGS; each element of biographical.name_changes with reason marriage",
	"place, method and proof are not reported",
	"/biographical/name_changes/*",
	"No action: a change of name by marriage needs no place, method or proof here.",
	"Aucune mesure : un changement de nom par mariage n'exige ici ni lieu, ni mode, ni preuve.",
	"143-145",
	"")

CLEARANCE_RULE(B_20, "B-20", 'B', ADVISORY,
	"NUGS; context.identity_documents answered",
	"It has 2 or more elements",
	"/context/identity_documents",
	"Provide 2 pieces of official identification to prevent data entry errors.",
	"Fournissez 2 pièces d'identité officielles afin d'éviter les erreurs de saisie.",
	"129-130",
	"The guide says that it can help, so advisory")

CLEARANCE_RULE(C_01, "C-01", 'C', BLOCKING,
	"NUG",
	"screening.previous is answered",
	"/screening/previous",
	"Answer yes or no: was a Government of Canada security screening form completed before?",
	"Répondez par oui ou par non : un formulaire d'enquête de sécurité du gouvernement du Canada a-t-il déjà été rempli?",
	"150",
	"")

CLEARANCE_RULE(C_02, "C-02", 'C', BLOCKING,
	"NUG; screening.previous = true",
	"entries has at least one element; each element with rejected not true has employer, level and year",
	"/screening/entries /screening/entries/*/employer /screening/entries/*/level /screening/entries/*/year",
	"Give the employer, the level and the year of the previous screening.",
	"Indiquez l'employeur, le niveau et l'année de l'enquête précédente.",
	"150",
	"With no element, one finding at /screening/entries")

CLEARANCE_RULE(C_03, "C-03", 'C', HUMAN,
	"NUG; screening.previous = true",
	"The employer or government department named is the one that holds the screening",
	"/screening/entries/*/employer",
	"Check that the employer or government department is named correctly.",
	"Vérifiez que l'employeur ou le ministère est correctement désigné.",
	"151",
	"")

CLEARANCE_RULE(C_04, "C-04", 'C', BLOCKING,
	"NUG; each element of screening.entries",
	"rejected is not true",
	"/screening/entries/*",
	"Remove the request that the Contract Security Program rejected; if it was the only one, answer no.",
	"Retirez la demande que le Programme de sécurité des contrats a rejetée; si c'était la seule, répondez non.",
	"152-153",
	"Q42: only requests rejected by the CSP; a screening that ended in a denial still counts")

CLEARANCE_RULE(C_05, "C-05", 'C', ADVISORY,
	"request = update or upgrade; screening.previous answered",
	"screening.previous = true",
	"/screening/previous",
	"Check the answer: an update or an upgrade supposes a previous screening.",
	"Vérifiez la réponse : une mise à jour ou un relèvement suppose une enquête antérieure.",
	"90-93,150",
	"Derived")

CLEARANCE_RULE(D_01, "D-01", 'D', BLOCKING,
	"NUGS",
	"marital.status is single, married, common_law, separated, divorced or widowed",
	"/marital/status",
	"Select one current status.",
	"Choisissez un seul état civil actuel.",
	"156-157",
	"")

CLEARANCE_RULE(D_02, "D-02", 'D', BLOCKING,
	"NUGS; marital.partner answered; marital.status answered",
	"marital.status is married or common_law",
	"/marital/status",
	"Select married or common-law partnership: a current spouse or partner is listed.",
	"Choisissez marié ou union de fait : un conjoint ou partenaire actuel est inscrit.",
	"157",
	"The current status wins over an earlier divorce")

CLEARANCE_RULE(D_03, "D-03", 'D', BLOCKING,
	"NUGS; marital.status = single; previous_partners has an element with a usable ended_on",
	"The latest ended_on + 5 years < ref (exactly 5 years does not pass)",
	"/marital/status",
	"Select separated, divorced or widowed: single is allowed only after more than 5 years.",
	"Choisissez séparé, divorcé ou veuf : célibataire n'est permis qu'après plus de 5 ans.",
	"157",
	"Q8, Q10: ended_on is the date of the event that made the status")

CLEARANCE_RULE(D_04, "D-04", 'D', NEGATIVE,
	"NUGS; marital.status = separated, divorced or widowed; every ended_on + 5 years < ref",
	"The status is not reported: single is allowed, not required",
	"/marital/status",
	"No action: after more than 5 years either status is accepted.",
	"Aucune mesure : après plus de 5 ans, l'un ou l'autre état civil est accepté.",
	"157",
	"")

CLEARANCE_RULE(D_05, "D-05", 'D', BLOCKING,
	"NUGS; partnered",
	"marital.partner is answered and has surname, given_names, birth_surname, birth_date, birth_place.city, birth_place.country, citizenship and since; birth_place.province when that country is CA or US",
	"/marital/partner /marital/partner/surname /marital/partner/given_names /marital/partner/birth_surname /marital/partner/birth_date /marital/partner/birth_place/city /marital/partner/birth_place/province /marital/partner/birth_place/country /marital/partner/citizenship /marital/partner/since",
	"Complete the information on the current spouse or common-law partner.",
	"Complétez les renseignements sur le conjoint ou le conjoint de fait actuel.",
	"158-159,164",
	"With no partner object, one finding at /marital/partner and none for its members (D-06, D-07 stay silent too)")

CLEARANCE_RULE(D_06, "D-06", 'D', BLOCKING,
	"NUGS; partnered; marital.partner answered and not explained",
	"partner.address is complete",
	"/marital/partner/address /marital/partner/address/street_number /marital/partner/address/street_name /marital/partner/address/city /marital/partner/address/province /marital/partner/address/country",
	"Complete the residence address of the spouse or partner.",
	"Complétez l'adresse résidentielle du conjoint ou du partenaire.",
	"159",
	"province for CA and US only")

CLEARANCE_RULE(D_07, "D-07", 'D', BLOCKING,
	"NUGS; partnered; marital.partner answered; the partner's effective occupation is not retired, unemployed or stay_at_home_parent",
	"partner.employment has employer, job_title and, unless the partner is explained, a complete address",
	"/marital/partner/employment/employer /marital/partner/employment/job_title /marital/partner/employment/address /marital/partner/employment/address/street_number /marital/partner/employment/address/street_name /marital/partner/employment/address/city /marital/partner/employment/address/province /marital/partner/employment/address/country",
	"Complete the employment of the spouse or partner: employer, job title and address.",
	"Complétez l'emploi du conjoint ou du partenaire : employeur, titre du poste et adresse.",
	"159",
	"occupation added to the partner so that the words of l.188 serve here too; for a student: school, \"student\", address of the school")

CLEARANCE_RULE(D_09, "D-09", 'D', BLOCKING,
	"NUGS; partnered; marital.partner.awaiting_arrival = true",
	"partner.siblings is answered (a non-empty array or none = true), or a relative has relationship partner_sibling",
	"/marital/partner/siblings",
	"List the brothers and sisters of the spouse or partner, or declare that there are none.",
	"Énumérez les frères et sœurs du conjoint ou du partenaire, ou déclarez qu'il n'y en a pas.",
	"159",
	"An empty array does not say none; the guide asks for details, so none must be said")

CLEARANCE_RULE(D_10A, "D-10a", 'D', BLOCKING,
	"NUGS; partnered; marital.partner.awaiting_arrival = true",
	"partner_form.residences.entries has at least one element",
	"/partner_form/residences/entries",
	"Provide the spouse's or partner's 10-year residence history on a separate form.",
	"Fournissez, sur un formulaire distinct, l'historique de résidence des 10 dernières années du conjoint ou du partenaire.",
	"159",
	"Split: absence and gaps have different messages")

CLEARANCE_RULE(D_10B, "D-10b", 'D', BLOCKING,
	"as D-10a; partner_form.residences.entries not empty",
	"No uncovered day in [ref - 10 years, ref], both inclusive (sweep of H-01)",
	"/partner_form/residences/entries",
	"Account for the period from {from} to {to} ({days} days) in the spouse's or partner's residence history.",
	"Rendez compte de la période du {from} au {to} ({days} jours) dans l'historique de résidence du conjoint ou du partenaire.",
	"159,215",
	"One finding per gap. No floor at 16: the guide asks for 10 years")

CLEARANCE_RULE(D_11A, "D-11a", 'D', BLOCKING,
	"NUGS; partnered; marital.partner.awaiting_arrival = true",
	"partner_form.employment.entries has at least one element",
	"/partner_form/employment/entries",
	"Provide the spouse's or partner's 10-year employment history on a separate form.",
	"Fournissez, sur un formulaire distinct, l'historique d'emploi des 10 dernières années du conjoint ou du partenaire.",
	"159",
	"Split as D-10")

CLEARANCE_RULE(D_11B, "D-11b", 'D', BLOCKING,
	"as D-11a; partner_form.employment.entries not empty",
	"No uncovered day in [ref - 10 years, ref], both inclusive (sweep of I-09)",
	"/partner_form/employment/entries",
	"Account for the period from {from} to {to} ({days} days) in the spouse's or partner's employment history.",
	"Rendez compte de la période du {from} au {to} ({days} jours) dans l'historique d'emploi du conjoint ou du partenaire.",
	"159,235",
	"One finding per gap")

CLEARANCE_RULE(D_12A, "D-12a", 'D', BLOCKING,
	"NUGS; each previous partner with ended_on + 5 years > ref or ended_on unanswered",
	"surname, given_names, birth_surname, birth_date, birth_place.country, ended_on and ended_by are answered",
	"/marital/previous_partners/*/surname /marital/previous_partners/*/given_names /marital/previous_partners/*/birth_surname /marital/previous_partners/*/birth_date /marital/previous_partners/*/birth_place/country /marital/previous_partners/*/ended_on /marital/previous_partners/*/ended_by",
	"Complete the details on the previous spouse or common-law partner.",
	"Complétez les renseignements sur l'ancien conjoint ou conjoint de fait.",
	"160-161",
	"Q9: asked also of an applicant who has remarried. With ended_on unanswered only ended_on is reported")

CLEARANCE_RULE(D_12B, "D-12b", 'D', ADVISORY,
	"NUGS; each previous partner with ended_on + 5 years = ref",
	"The members of D-12a are answered",
	"/marital/previous_partners/*/surname /marital/previous_partners/*/given_names /marital/previous_partners/*/birth_surname /marital/previous_partners/*/birth_date /marital/previous_partners/*/birth_place/country /marital/previous_partners/*/ended_by",
	"Consider completing the details on the previous spouse or common-law partner.",
	"Envisagez de compléter les renseignements sur l'ancien conjoint ou conjoint de fait.",
	"161-162",
	"Q8: the guide says less than and more than 5 years; the day itself is open, so advisory. The message does not say why: that would give the date away")

CLEARANCE_RULE(D_12C, "D-12c", 'D', ADVISORY,
	"NUGS; marital.status = separated, divorced or widowed; previous_partners empty or unanswered",
	"If the relationship ended less than 5 years ago a previous partner is listed",
	"/marital/previous_partners",
	"List the previous spouse or partner if the relationship ended less than 5 years ago.",
	"Inscrivez l'ancien conjoint ou partenaire si la relation a pris fin il y a moins de 5 ans.",
	"161-162",
	"The document does not say when it ended, and after 5 years nothing is asked: advisory")

CLEARANCE_RULE(D_13, "D-13", 'D', HUMAN,
	"NUGS; each previous partner with kind common_law and ended_by separation",
	"ended_on is the day on which the two stopped living together",
	"/marital/previous_partners/*/ended_on",
	"Check that the separation date is the day the partners stopped living together.",
	"Vérifiez que la date de séparation est le jour où les partenaires ont cessé de vivre ensemble.",
	"161",
	"")

CLEARANCE_RULE(D_14, "D-14", 'D', NEGATIVE,
	"NUGS; each previous partner with ended_on + 5 years < ref",
	"No member of the previous partner is reported missing",
	"/marital/previous_partners/*",
	"No action: no information is needed on a relationship that ended more than 5 years ago.",
	"Aucune mesure : aucun renseignement n'est requis sur une relation terminée il y a plus de 5 ans.",
	"162",
	"")

CLEARANCE_RULE(D_15, "D-15", 'D', BLOCKING,
	"request = supplemental; supplemental_reason = marriage, remarriage or new_common_law_partner; marital.status answered",
	"marital.status is married or common_law",
	"/marital/status",
	"Select married or common-law partnership, as the reason for the request says.",
	"Choisissez marié ou union de fait, conformément au motif de la demande.",
	"100,108",
	"Derived")

CLEARANCE_RULE(E_01, "E-01", 'E', BLOCKING,
	"NUG",
	"An entry has relationship father or adoptive_father, or an element of omitted has one of the two",
	"/relatives/entries",
	"List the father, or explain why he is not included.",
	"Inscrivez le père ou expliquez pourquoi il n'est pas inclus.",
	"168-169,172,191",
	"Q32: an adoptive father counts; a family without a father explains it in omitted. An element of omitted without explanation is E-29, not a second finding here")

CLEARANCE_RULE(E_02, "E-02", 'E', BLOCKING,
	"NUG",
	"An entry has relationship mother or adoptive_mother, or an element of omitted has one of the two",
	"/relatives/entries",
	"List the mother, or explain why she is not included.",
	"Inscrivez la mère ou expliquez pourquoi elle n'est pas incluse.",
	"168-169,172,191",
	"Q32")

CLEARANCE_RULE(E_03A, "E-03a", 'E', BLOCKING,
	"NUG; relatives.declared_siblings answered",
	"The number of entries and of omitted elements with relationship brother, sister, half_brother, half_sister, stepbrother or stepsister equals declared_siblings",
	"/relatives/entries",
	"Make the brothers and sisters listed or explained agree with the number declared.",
	"Faites concorder le nombre de frères et sœurs inscrits ou expliqués avec le nombre déclaré.",
	"169,171,191",
	"Split: with a declared number the difference blocks")

CLEARANCE_RULE(E_03B, "E-03b", 'E', HUMAN,
	"NUG; relatives.declared_siblings unanswered",
	"All brothers and sisters are listed",
	"/relatives/entries",
	"Check that all brothers and sisters are listed.",
	"Vérifiez que tous les frères et sœurs sont inscrits.",
	"169",
	"Split")

CLEARANCE_RULE(E_04, "E-04", 'E', HUMAN,
	"NUG",
	"A stepmother and a stepfather, if any, are listed",
	"/relatives/entries",
	"Check that any stepmother or stepfather is listed.",
	"Vérifiez que la conjointe du père et le conjoint de la mère, le cas échéant, sont inscrits.",
	"170",
	"The French avoids belle-mère and beau-père, which also mean the in-laws")

CLEARANCE_RULE(E_05, "E-05", 'E', HUMAN,
	"NUG",
	"Half and step brothers and sisters, if any, are listed",
	"/relatives/entries",
	"Check that any half or step brothers and sisters are listed.",
	"Vérifiez que les demi-frères, demi-sœurs et les enfants du conjoint d'un parent, le cas échéant, sont inscrits.",
	"171",
	"")

CLEARANCE_RULE(E_06, "E-06", 'E', HUMAN,
	"NUG",
	"Adoptive parents, if any, are listed",
	"/relatives/entries",
	"Check that any adoptive parents are listed.",
	"Vérifiez que les parents adoptifs, le cas échéant, sont inscrits.",
	"172",
	"")

CLEARANCE_RULE(E_07A, "E-07a", 'E', BLOCKING,
	"NUG; each element of context.children with birth_date + 18 years < ref",
	"A distinct entry or omitted element has relationship child and, for an entry, a birth_date that some completion makes equal",
	"/relatives/entries",
	"List the child over 18 years of age, or explain why the child is not included.",
	"Inscrivez l'enfant de plus de 18 ans ou expliquez pourquoi il n'est pas inclus.",
	"173,191",
	"Q7: over 18 is the day after the 18th birthday. One finding, however many children")

CLEARANCE_RULE(E_07B, "E-07b", 'E', ADVISORY,
	"NUG; each element of context.children with birth_date + 18 years = ref",
	"As E-07a",
	"/relatives/entries",
	"Consider listing children of 18 years of age.",
	"Envisagez d'inscrire les enfants de 18 ans.",
	"173",
	"Q7: other federal guides say 18 or over; on the day itself only a hint, and no message that gives the birthday away")

CLEARANCE_RULE(E_07C, "E-07c", 'E', HUMAN,
	"NUG; context.children unanswered",
	"All children over 18 years of age are listed",
	"/relatives/entries",
	"Check that all children over 18 years of age are listed.",
	"Vérifiez que tous les enfants de plus de 18 ans sont inscrits.",
	"173",
	"Split")

CLEARANCE_RULE(E_08, "E-08", 'E', BLOCKING,
	"NUG; partnered",
	"For each of father_in_law and mother_in_law an entry or an element of omitted has that relationship",
	"/relatives/entries",
	"List the mother-in-law and the father-in-law, or explain why one is not included.",
	"Inscrivez la mère et le père du conjoint ou partenaire, ou expliquez pourquoi l'un d'eux n'est pas inclus.",
	"159,174,191",
	"One rule for l.159 and l.174 (code D-08 is not used). One finding, for one or both missing; in a supplemental request E-30a")

CLEARANCE_RULE(E_09, "E-09", 'E', HUMAN,
	"NUGS; partnered",
	"A stepmother-in-law and a stepfather-in-law, if any, are listed",
	"/relatives/entries",
	"Check that any stepmother-in-law or stepfather-in-law is listed.",
	"Vérifiez que le beau-parent du conjoint ou partenaire, le cas échéant, est inscrit.",
	"175",
	"")

CLEARANCE_RULE(E_10, "E-10", 'E', NEGATIVE,
	"NUG; marital.status answered; not partnered",
	"No in-law is reported missing",
	"/relatives/entries",
	"No action: in-laws are asked only of applicants who are married or in a common-law partnership.",
	"Aucune mesure : la belle-famille n'est demandée qu'aux personnes mariées ou en union de fait.",
	"174-175",
	"")

CLEARANCE_RULE(E_11, "E-11", 'E', HUMAN,
	"NUG",
	"Relatives living outside Canada are listed too",
	"/relatives/entries",
	"Check that relatives living outside Canada are listed too.",
	"Vérifiez que les proches parents vivant à l'étranger sont aussi inscrits.",
	"168",
	"")

CLEARANCE_RULE(E_12, "E-12", 'E', ADVISORY,
	"checked relatives; estranged = true",
	"surname, given_names, address and birth_date are answered",
	"/relatives/entries/*/surname /relatives/entries/*/given_names /relatives/entries/*/address /relatives/entries/*/birth_date",
	"Give as much as is known about the estranged relative: name, last known address, date of birth.",
	"Indiquez tout ce qui est connu du parent avec qui le contact est rompu : nom, dernière adresse connue, date de naissance.",
	"176",
	"The guide asks for as much as they can. relationship stays E-16: it is always known")

CLEARANCE_RULE(E_13, "E-13", 'E', BLOCKING,
	"checked relatives; estranged = true; at least one member that E-14 to E-28 ask of other relatives is missing",
	"explanation is answered, or details names the record",
	"/relatives/entries/*/explanation",
	"Explain why the rest of the information on this relative cannot be given.",
	"Expliquez pourquoi les autres renseignements sur ce parent ne peuvent être fournis.",
	"63,176",
	"The members that count are those of E-14, E-15, E-18, E-19, E-20, E-22a, E-22b, E-25, E-26 and E-28 that are blank.")

CLEARANCE_RULE(E_14, "E-14", 'E', BLOCKING,
	"checked relatives; estranged is not true",
	"surname and at least one given name are answered",
	"/relatives/entries/*/surname /relatives/entries/*/given_names",
	"Enter the relative's full name.",
	"Inscrivez le nom complet du parent.",
	"177-178",
	"")

CLEARANCE_RULE(E_15, "E-15", 'E', BLOCKING,
	"checked relatives; estranged is not true",
	"birth_surname is answered, whatever the relative's sex",
	"/relatives/entries/*/birth_surname",
	"Enter the relative's family name at birth.",
	"Inscrivez le nom de famille à la naissance du parent.",
	"178,193",
	"Q30")

CLEARANCE_RULE(E_16, "E-16", 'E', BLOCKING,
	"NUGS; each element of relatives.entries",
	"relationship is answered",
	"/relatives/entries/*/relationship",
	"State how the relative is related to the applicant.",
	"Indiquez le lien de parenté avec le demandeur.",
	"179-180",
	"Asked of estranged relatives too")

CLEARANCE_RULE(E_17A, "E-17a", 'E', HUMAN,
	"checked relatives",
	"The relationship is the relative's to the applicant, not the reverse",
	"/relatives/entries/*/relationship",
	"Check that the relationship is the relative's to the applicant.",
	"Vérifiez que le lien de parenté est celui du parent envers le demandeur.",
	"180",
	"Split")

CLEARANCE_RULE(E_17B, "E-17b", 'E', ADVISORY,
	"NUGS; each element of relatives.entries; relationship answered",
	"It is one of the words of the form document",
	"/relatives/entries/*/relationship",
	"Choose the relationship from the list.",
	"Choisissez le lien de parenté dans la liste.",
	"168-175,180",
	"Split. Advisory: a relative beyond the list is allowed, but E-01, E-02 and E-08 will not see it")

CLEARANCE_RULE(E_18, "E-18", 'E', BLOCKING,
	"checked relatives; estranged is not true",
	"birth_place.city and birth_place.country are answered; birth_place.province too when the country is CA or US",
	"/relatives/entries/*/birth_place/city /relatives/entries/*/birth_place/province /relatives/entries/*/birth_place/country",
	"Complete the relative's place of birth.",
	"Complétez le lieu de naissance du parent.",
	"179-180",
	"")

CLEARANCE_RULE(E_19, "E-19", 'E', BLOCKING,
	"checked relatives; estranged is not true",
	"birth_date is answered, approximate allowed",
	"/relatives/entries/*/birth_date",
	"Enter the relative's date of birth; an approximate date needs an explanation.",
	"Inscrivez la date de naissance du parent; une date approximative doit être expliquée.",
	"62,179-180",
	"The missing explanation is Z-13")

CLEARANCE_RULE(E_20, "E-20", 'E', BLOCKING,
	"checked relatives; estranged is not true; not deceased; not explained",
	"address is complete",
	"/relatives/entries/*/address /relatives/entries/*/address/street_number /relatives/entries/*/address/street_name /relatives/entries/*/address/city /relatives/entries/*/address/province /relatives/entries/*/address/country",
	"Complete the relative's present address: street number, street name, city, province, country.",
	"Complétez l'adresse actuelle du parent : numéro, rue, ville, province, pays.",
	"181-182,192",
	"One finding per missing component; an explained record is silent (Z-14)")

CLEARANCE_RULE(E_21A, "E-21a", 'E', BLOCKING,
	"checked relatives",
	"address is not a post office box (definition in the form document)",
	"/relatives/entries/*/address/street_name",
	"Replace the post office box with a street address.",
	"Remplacez la case postale par une adresse municipale.",
	"182",
	"Q27. unit, street number and street name are read together; the pointer is street_name")

CLEARANCE_RULE(E_21B, "E-21b", 'E', ADVISORY,
	"checked relatives",
	"address is not general delivery (definition in the form document)",
	"/relatives/entries/*/address/street_name",
	"Replace general delivery with a street address if there is one.",
	"Remplacez la poste restante par une adresse municipale s'il en existe une.",
	"182",
	"Q27: not a box, yet no residence either")

CLEARANCE_RULE(E_22A, "E-22a", 'E', BLOCKING,
	"checked relatives; deceased; estranged is not true",
	"death_date is answered, approximate allowed",
	"/relatives/entries/*/death_date",
	"Enter the relative's date of death; an approximate date needs an explanation.",
	"Inscrivez la date de décès du parent; une date approximative doit être expliquée.",
	"183-184",
	"Split: two members. Q31")

CLEARANCE_RULE(E_22B, "E-22b", 'E', BLOCKING,
	"checked relatives; deceased; estranged is not true; not explained",
	"address (the last one) is complete",
	"/relatives/entries/*/address /relatives/entries/*/address/street_number /relatives/entries/*/address/street_name /relatives/entries/*/address/city /relatives/entries/*/address/province /relatives/entries/*/address/country",
	"Complete the last address of the deceased relative.",
	"Complétez la dernière adresse du parent décédé.",
	"184,192",
	"")

CLEARANCE_RULE(E_23, "E-23", 'E', BLOCKING,
	"checked relatives",
	"Neither street_name nor city, taken whole and folded, is a word of the list deceased (deceased, cemetery, heaven and their French forms)",
	"/relatives/entries/*/address/street_name /relatives/entries/*/address/city",
	"Replace this word with the last address of the deceased relative.",
	"Remplacez ce mot par la dernière adresse du parent décédé.",
	"184",
	"Q28: only the whole value; Cemetery Road passes")

CLEARANCE_RULE(E_24, "E-24", 'E', NEGATIVE,
	"checked relatives; deceased",
	"Employer, its address and job_title are not reported, blank or \"not applicable\"",
	"/relatives/entries/*/employment",
	"No action: no employment is asked of a deceased relative.",
	"Aucune mesure : aucun emploi n'est demandé pour un parent décédé.",
	"184",
	"The guide says can enter, so a blank is accepted too")

CLEARANCE_RULE(E_25, "E-25", 'E', BLOCKING,
	"checked relatives; not deceased; estranged is not true; effective occupation employed",
	"employment has employer, job_title and, unless explained, a complete address",
	"/relatives/entries/*/employment/employer /relatives/entries/*/employment/job_title /relatives/entries/*/employment/address /relatives/entries/*/employment/address/street_number /relatives/entries/*/employment/address/street_name /relatives/entries/*/employment/address/city /relatives/entries/*/employment/address/province /relatives/entries/*/employment/address/country",
	"Complete the relative's employment: job title, employer and its address.",
	"Complétez l'emploi du parent : titre du poste, employeur et adresse de celui-ci.",
	"185-186,192",
	"")

CLEARANCE_RULE(E_26, "E-26", 'E', BLOCKING,
	"checked relatives; not deceased; estranged is not true; effective occupation student",
	"employment.job_title is a word of the list student; employment.employer (the school) is answered; employment.address is complete unless explained",
	"/relatives/entries/*/employment/job_title /relatives/entries/*/employment/employer /relatives/entries/*/employment/address /relatives/entries/*/employment/address/street_number /relatives/entries/*/employment/address/street_name /relatives/entries/*/employment/address/city /relatives/entries/*/employment/address/province /relatives/entries/*/employment/address/country",
	"Enter \"student\" as job title, the school as employer and the school's complete address.",
	"Inscrivez « étudiant » comme titre du poste, l'école comme employeur et l'adresse complète de l'école.",
	"187",
	"The guide says must: the word is required even when occupation says student")

CLEARANCE_RULE(E_27, "E-27", 'E', NEGATIVE,
	"checked relatives; not deceased; effective occupation retired, unemployed or stay_at_home_parent",
	"Employer, its address and job_title are not reported, whether blank, the word itself or \"not applicable\"",
	"/relatives/entries/*/employment",
	"No action: \"retired\", \"unemployed\" or \"stay-at-home parent\" stands for the employment.",
	"Aucune mesure : « retraité », « sans emploi » ou « parent au foyer » tient lieu d'emploi.",
	"188",
	"The guide says can: the occupation member or the word in employer is enough. Both blank is E-28")

CLEARANCE_RULE(E_28, "E-28", 'E', BLOCKING,
	"checked relatives; not deceased; estranged is not true; occupation and employment.employer both unanswered",
	"The relative is certainly under 16 on ref",
	"/relatives/entries/*/occupation",
	"State the relative's occupation: employer, school, retired, unemployed or stay-at-home parent.",
	"Indiquez l'occupation du parent : employeur, école, retraité, sans emploi ou parent au foyer.",
	"186-188,192",
	"Nothing is said about employment at all (the other parts of l.192 are E-20 to E-26). A young sibling is not asked (own reading: the guide has no age)")

CLEARANCE_RULE(E_29, "E-29", 'E', BLOCKING,
	"NUGS; each element of relatives.omitted",
	"explanation is answered",
	"/relatives/omitted/*/explanation",
	"Explain why this relative is not included.",
	"Expliquez pourquoi ce parent n'est pas inclus.",
	"191",
	"That a father, mother or in-law is not listed is E-01, E-02, E-08")

CLEARANCE_RULE(E_30A, "E-30a", 'E', BLOCKING,
	"request = supplemental; supplemental_reason = marriage, remarriage or new_common_law_partner",
	"For each of father_in_law and mother_in_law an entry or an element of omitted has that relationship",
	"/relatives/entries",
	"List the new mother-in-law and father-in-law, or explain why one is not included.",
	"Inscrivez la mère et le père du nouveau conjoint ou partenaire, ou expliquez pourquoi l'un d'eux n'est pas inclus.",
	"109,159,174,191",
	"Split (code A-13 is not used). Q39: a name change alone asks for no relative One finding, for one or both missing.")

CLEARANCE_RULE(E_30B, "E-30b", 'E', ADVISORY,
	"request = supplemental; relatives.entries not empty; relationship answered",
	"Every entry is an in-law: relationship father_in_law, mother_in_law, stepfather_in_law, stepmother_in_law or partner_sibling",
	"/relatives/entries/*/relationship",
	"Remove this relative: a supplemental request asks only for new in-laws.",
	"Retirez ce parent : une demande supplémentaire ne vise que la nouvelle belle-famille.",
	"109",
	"Split: too much is not incomplete")

CLEARANCE_RULE(F_01, "F-01", 'F', BLOCKING,
	"NUG",
	"convictions.convicted is answered",
	"/convictions/convicted",
	"Answer yes or no: has the applicant been convicted of a criminal offence for which no pardon (record suspension) was granted?",
	"Répondez par oui ou par non : le demandeur a-t-il été condamné pour une infraction criminelle sans avoir obtenu de pardon (suspension du casier)?",
	"196-198",
	"")

CLEARANCE_RULE(F_02, "F-02", 'F', BLOCKING,
	"NUG; convictions.convicted = true",
	"At least one element of entries has pardoned not true; each such element has offence, date, city and country, and province when the country is CA or US",
	"/convictions/entries /convictions/entries/*/offence /convictions/entries/*/date /convictions/entries/*/city /convictions/entries/*/province /convictions/entries/*/country",
	"Complete each conviction: offence, date, city, province and country.",
	"Complétez chaque condamnation : infraction, date, ville, province et pays.",
	"198",
	"One element per conviction, so each additional conviction (code F-04 is not used) is checked here. With no such element, one finding at /convictions/entries")

CLEARANCE_RULE(F_03, "F-03", 'F', HUMAN,
	"NUG; convictions.convicted = true",
	"All convictions in and outside Canada are declared",
	"/convictions/entries",
	"Check that all convictions, in and outside Canada, are declared.",
	"Vérifiez que toutes les condamnations, au Canada et à l'étranger, sont déclarées.",
	"198",
	"")

CLEARANCE_RULE(F_05, "F-05", 'F', BLOCKING,
	"NUG; convictions.convicted = true; each entry with pardoned not true whose usable date is approximate or of less than day precision",
	"explanation is answered, or details names the record",
	"/convictions/entries/*/explanation",
	"Justify why the exact date of the conviction is not given.",
	"Justifiez pourquoi la date exacte de la condamnation n'est pas indiquée.",
	"198",
	"")

CLEARANCE_RULE(F_06, "F-06", 'F', NEGATIVE,
	"NUG; convictions.convicted = true",
	"No conviction is ignored or reported because of its age",
	"/convictions/entries/*/date",
	"No action: convictions are declared whatever their age.",
	"Aucune mesure : les condamnations sont déclarées peu importe leur ancienneté.",
	"198",
	"F-02 and F-05 apply to a conviction of 25 years ago as well")

CLEARANCE_RULE(F_07, "F-07", 'F', NEGATIVE,
	"NUG; each element of convictions.entries with pardoned = true",
	"Its members are not reported, and it does not contradict convicted = false",
	"/convictions/entries/*",
	"No action: a conviction with a pardon (record suspension) need not be declared.",
	"Aucune mesure : une condamnation visée par un pardon (suspension du casier) n'a pas à être déclarée.",
	"196",
	"")

CLEARANCE_RULE(F_08, "F-08", 'F', BLOCKING,
	"NUG; convictions.convicted = false",
	"No element of entries has pardoned not true",
	"/convictions/convicted",
	"Resolve the contradiction: the answer is no, but a conviction without a pardon is listed.",
	"Corrigez la contradiction : la réponse est non, mais une condamnation sans pardon est inscrite.",
	"196-198",
	"Derived")

CLEARANCE_RULE(F_09, "F-09", 'F', HUMAN,
	"NUG",
	"The applicant answered truthfully; otherwise an interview, delays and a denial may follow",
	"/convictions/convicted",
	"Remind the applicant to answer the question on convictions truthfully.",
	"Rappelez au demandeur de répondre honnêtement à la question sur les condamnations.",
	"198",
	"")

CLEARANCE_RULE(F_10, "F-10", 'F', NEGATIVE,
	"NUG; convictions.convicted = true",
	"A yes is not a finding in itself",
	"/convictions/convicted",
	"No action: a conviction does not by itself prevent a security screening from being granted.",
	"Aucune mesure : une condamnation n'empêche pas à elle seule l'octroi d'une cote ou d'une autorisation de sécurité.",
	"199",
	"")

CLEARANCE_RULE(G_01, "G-01", 'G', BLOCKING,
	"NUG; born abroad",
	"citizenship.citizenships has at least one answered element",
	"/citizenship/citizenships",
	"Complete the section for persons born outside Canada: list every citizenship.",
	"Remplissez la section destinée aux personnes nées à l'étranger : indiquez chaque citoyenneté.",
	"200-202",
	"Statelessness is said in details (citizenship), which satisfies the rule")

CLEARANCE_RULE(G_02, "G-02", 'G', HUMAN,
	"NUG; born in Canada",
	"An applicant born in Canada who holds another citizenship has completed the section",
	"/citizenship/citizenships",
	"Ask whether an applicant born in Canada holds another citizenship; if so, complete the section.",
	"Demandez si la personne née au Canada possède une autre citoyenneté; dans l'affirmative, remplissez la section.",
	"200-202",
	"Blocking was considered; in the document the trigger and the answer are the same member, so a check could never fail. Q22: no document is named for this case; proof is Z-12")

CLEARANCE_RULE(G_03, "G-03", 'G', NEGATIVE,
	"NUG; born in Canada; citizenships has fewer than 2 elements",
	"Nothing in section G is reported",
	"/citizenship",
	"No action: the section does not apply to a person born in Canada with one citizenship.",
	"Aucune mesure : la section ne vise pas une personne née au Canada qui n'a qu'une citoyenneté.",
	"201-202",
	"")

CLEARANCE_RULE(G_04, "G-04", 'G', BLOCKING,
	"NUG; born abroad",
	"citizenship.document.kind is one of immigration_visa, record_of_landing, permanent_resident_card, canadian_passport, citizenship_certificate, registration_of_birth_abroad",
	"/citizenship/document/kind",
	"Include a copy of 1 of the 6 accepted immigration or citizenship documents.",
	"Joignez une copie de l'un des 6 documents d'immigration ou de citoyenneté acceptés.",
	"203-209,212",
	"")

CLEARANCE_RULE(G_05, "G-05", 'G', BLOCKING,
	"NUG; born abroad; citizenship.document.kind answered",
	"citizenship.document.both_sides = true",
	"/citizenship/document/both_sides",
	"Include both sides of the document.",
	"Joignez le recto et le verso du document.",
	"203",
	"")

CLEARANCE_RULE(G_06, "G-06", 'G', HUMAN,
	"NUG; document.kind = registration_of_birth_abroad",
	"The applicant was born to Canadian parents",
	"/citizenship/document/kind",
	"Check that the applicant was born to Canadian parents.",
	"Vérifiez que le demandeur est né de parents canadiens.",
	"209",
	"")

CLEARANCE_RULE(G_07A, "G-07a", 'G', BLOCKING,
	"NUG; born abroad; document.kind = immigration_visa",
	"citizenship.document.expires_on is answered",
	"/citizenship/document/expires_on",
	"Enter the expiry date of the visa: the clearance lasts no longer than the visa.",
	"Inscrivez la date d'expiration du visa : l'autorisation ne dure pas plus longtemps que le visa.",
	"210",
	"Split: a missing date blocks the computation")

CLEARANCE_RULE(G_07B, "G-07b", 'G', ADVISORY,
	"NUG; born abroad; document.kind = immigration_visa; expires_on usable",
	"Not (every completion of expires_on <= ref)",
	"/citizenship/document/expires_on",
	"Obtain a copy of the renewed visa: the visa has expired.",
	"Obtenez une copie du visa renouvelé : le visa est expiré.",
	"210",
	"Derived. Advisory: the guide does not refuse it, but the clearance would have no life")

CLEARANCE_RULE(G_07C, "G-07c", 'G', COMPUTATION,
	"document.kind = immigration_visa, with a usable expires_on",
	"Expiry of the clearance = the earlier of the visa's expires_on and the full validity of G-09; never later than full validity",
	"/citizenship/document/expires_on",
	"The clearance is valid only for the duration of the visa.",
	"L'autorisation n'est valide que pour la durée du visa.",
	"210",
	"Q19, Q20: any of the documents of G-09 beside the visa gives full validity")

CLEARANCE_RULE(G_08, "G-08", 'G', ADVISORY,
	"NUG; born abroad; document.kind = immigration_visa; expires_on usable; requested level known",
	"Not (every completion of expires_on < ref + N years), N of G-09",
	"/citizenship/document/kind",
	"Plan a reactivation request on form 330-23 with a copy of the renewed visa: the clearance will end with the visa.",
	"Prévoyez une demande de réactivation au moyen du formulaire 330-23 avec une copie du visa renouvelé : l'autorisation prendra fin avec le visa.",
	"210",
	"")

CLEARANCE_RULE(G_09, "G-09", 'G', COMPUTATION,
	"document.kind = permanent_resident_card, canadian_passport or citizenship_certificate; also record_of_landing, registration_of_birth_abroad; or born in Canada",
	"Expiry = granted_on + N calendar years, valid while as_of < expiry; N = 10 at RELIABILITY, SECRET, NATO SECRET; 5 at TOP SECRET, TOP SECRET SIGINT, COSMIC TOP SECRET; unknown (null) at every other level. A card or certificate that arrives later extends to the original granted_on + N; the card's own printed expiry does not cap",
	"/citizenship/document/kind",
	"The clearance has its full validity: 10 years for Secret, 5 years for Top Secret.",
	"L'autorisation a sa pleine validité : 10 ans pour Secret, 5 ans pour Très secret.",
	"210",
	"Q3, Q18, Q20, Q21. The sentence of the guide omits two of the six documents; both prove a lasting status")

CLEARANCE_RULE(H_01A, "H-01a", 'H', BLOCKING,
	"NUG",
	"Every day of [ref - 10 years, ref], both inclusive, is covered by an entry of residences; one finding per maximal run of uncovered days that is not wholly before the applicant's 16th birthday",
	"/residences/entries",
	"Account for the period from {from} to {to} ({days} days) in the residence history.",
	"Rendez compte de la période du {from} au {to} ({days} jours) dans l'historique de résidence.",
	"214-215,223",
	"Completeness and absence of gaps are one check (code H-03 is not used). Q4, Q5: overlaps and entries older than the window are fine; no tolerance. Q6: a run that ends before the 16th birthday (latest completion of birth_date) is H-01b; a run is never cut at the birthday, because {to} would give it away; without a birth date all runs are here. No entry: one gap, the whole window. Q41: an update asks for the full 10 years too")

CLEARANCE_RULE(H_01B, "H-01b", 'H', ADVISORY,
	"NUG; biographical.birth_date usable",
	"As H-01a, one finding per maximal run of uncovered days that ends before the applicant's 16th birthday",
	"/residences/entries",
	"Account, if possible, for the period from {from} to {to} ({days} days) in the residence history.",
	"Rendez compte, si possible, de la période du {from} au {to} ({days} jours) dans l'historique de résidence.",
	"215,223",
	"Q6: the guide has no exception for the young; the age is that of section O")

CLEARANCE_RULE(H_01C, "H-01c", 'H', ADVISORY,
	"NUG; no uncovered day is reported by the two rules above",
	"Under the strictest completion of the imprecise dates (from as late, to as early as possible) no run of uncovered days in [ref - 10 years, ref] is longer than 62 days",
	"/residences/entries",
	"Give the months of the residence history: with the dates as they are, more than two months may be unaccounted for.",
	"Précisez les mois de l'historique de résidence : avec les dates actuelles, plus de deux mois pourraient être inexpliqués.",
	"215",
	"Added: year-only dates would hide long gaps. 62 days is the most that two neighbouring month-precise dates can leave open. At most one finding; the days are not named")

CLEARANCE_RULE(H_02, "H-02", 'H', HUMAN,
	"NUG",
	"Addresses outside Canada are listed too",
	"/residences/entries",
	"Check that addresses outside Canada are listed too.",
	"Vérifiez que les adresses à l'étranger sont aussi inscrites.",
	"215",
	"")

CLEARANCE_RULE(H_04A, "H-04a", 'H', BLOCKING,
	"NUG; each residence that is neither homeless nor travel; not explained",
	"address is complete",
	"/residences/entries/*/address /residences/entries/*/address/street_number /residences/entries/*/address/street_name /residences/entries/*/address/city /residences/entries/*/address/province /residences/entries/*/address/country",
	"Complete the address, or explain why it cannot be given in full.",
	"Complétez l'adresse ou expliquez pourquoi elle ne peut être donnée en entier.",
	"215-216",
	"Q29. One finding per missing component")

CLEARANCE_RULE(H_04B, "H-04b", 'H', BLOCKING,
	"NUG; each residence",
	"from and to are answered",
	"/residences/entries/*/from /residences/entries/*/to",
	"Enter the dates from and to; write \"present\" for the current address.",
	"Inscrivez les dates de début et de fin; écrivez « present » pour l'adresse actuelle.",
	"215,217,219",
	"Homeless and travel periods included. An entry without a usable from or to covers no day")

CLEARANCE_RULE(H_05A, "H-05a", 'H', BLOCKING,
	"NUG; each residence",
	"address is not a post office box (definition in the form document)",
	"/residences/entries/*/address/street_name",
	"Replace the post office box with a street address.",
	"Remplacez la case postale par une adresse municipale.",
	"215",
	"Q27")

CLEARANCE_RULE(H_05B, "H-05b", 'H', ADVISORY,
	"NUG; each residence",
	"address is not general delivery (definition in the form document)",
	"/residences/entries/*/address/street_name",
	"Replace general delivery with a street address if there is one.",
	"Remplacez la poste restante par une adresse municipale s'il en existe une.",
	"215",
	"Q27")

CLEARANCE_RULE(H_06, "H-06", 'H', BLOCKING,
	"NUG; each residence that is homeless",
	"address.city and address.country are answered; address.province too when the country is CA or US",
	"/residences/entries/*/address/city /residences/entries/*/address/province /residences/entries/*/address/country",
	"Enter the city, province and country of the homeless period.",
	"Inscrivez la ville, la province et le pays de la période d'itinérance.",
	"215",
	"No street number is asked. Dates are H-04b")

CLEARANCE_RULE(H_07, "H-07", 'H', HUMAN,
	"NUG; medium = paper",
	"Addresses that do not fit on the form are on a separate sheet",
	"/residences/entries",
	"Check that addresses that do not fit on the form are on a separate sheet.",
	"Vérifiez que les adresses qui ne tiennent pas sur le formulaire figurent sur une feuille distincte.",
	"216",
	"Advisory was considered; the document has room for all, so a person looks at the paper")

CLEARANCE_RULE(H_08, "H-08", 'H', NEGATIVE,
	"NUG; each residence that is explained",
	"Missing address components are not reported",
	"/residences/entries/*/address",
	"No action: the explanation stands for the part of the address that cannot be given.",
	"Aucune mesure : l'explication tient lieu de la partie de l'adresse qui ne peut être donnée.",
	"64,216",
	"The blocking half (no explanation) is H-04a")

CLEARANCE_RULE(H_09A, "H-09a", 'H', BLOCKING,
	"NUG; each residence that is travel",
	"address.city and address.country are answered; address.province too when the country is CA or US",
	"/residences/entries/*/address/city /residences/entries/*/address/province /residences/entries/*/address/country",
	"Enter a city, province and country for the travel period.",
	"Inscrivez une ville, une province et un pays pour la période de voyage.",
	"217,254",
	"Dates are H-04b. A long journey entered as travel in section K is K-04")

CLEARANCE_RULE(H_09B, "H-09b", 'H', ADVISORY,
	"NUG; each residence that is travel, with usable dates",
	"Not (every completion has from + 6 months >= to)",
	"/residences/entries/*/to",
	"Check the period: travel of 6 months or less is not a residence.",
	"Vérifiez la période : un voyage de 6 mois ou moins n'est pas une résidence.",
	"217,254",
	"Split. Q13: more than 6 months means from + 6 months < to; present counts as ref")

CLEARANCE_RULE(H_10, "H-10", 'H', BLOCKING,
	"NUG; each residence that is travel",
	"explanation is answered (or details names the record); itinerary has at least one element; each has city, country, from and to",
	"/residences/entries/*/explanation /residences/entries/*/itinerary /residences/entries/*/itinerary/*/city /residences/entries/*/itinerary/*/country /residences/entries/*/itinerary/*/from /residences/entries/*/itinerary/*/to",
	"Explain the journey and list every city and country visited with the dates of each visit.",
	"Expliquez le voyage et énumérez toutes les villes et tous les pays visités avec les dates de chaque visite.",
	"217",
	"")

CLEARANCE_RULE(H_11A, "H-11a", 'H', BLOCKING,
	"NUG; each country other than CA in which the applicant certainly lived continuously for 6 months or longer within the window (from + 6 months <= to; adjacent or overlapping residences in that country joined; travel entries left out)",
	"out_of_country_documents has an element for that country, or an element with an exemption",
	"/residences/entries/*",
	"Add the out-of-country verification documents for each country lived in for 6 months or longer, or the ground of exemption.",
	"Ajoutez les documents de vérification hors pays pour chaque pays habité pendant 6 mois ou plus, ou le motif d'exemption.",
	"218,225",
	"Q11: l.218 says required, l.225 upon request; blocking with exemptions. Q12: 6 months exactly counts. One finding per country, at the entry with which its first such stay begins. The span is clipped to the window An unresolved country is not CA and counts as a country of its own by its folded text.")

CLEARANCE_RULE(H_11B, "H-11b", 'H', ADVISORY,
	"NUG; a continuous stay outside Canada within the window that reaches 6 months only when different countries or travel entries are joined, or only in some completion of imprecise dates",
	"out_of_country_documents is not empty",
	"/residences/out_of_country_documents",
	"Consider out-of-country verification documents: the stays abroad may together reach 6 months.",
	"Envisagez de fournir des documents de vérification hors pays : les séjours à l'étranger peuvent atteindre 6 mois au total.",
	"218,225",
	"Q13, Q14: continuous means no recorded day of residence in Canada between. Per-country stays that need documents are H-11a")

CLEARANCE_RULE(H_14, "H-14", 'H', BLOCKING,
	"NUG; each employment of effective kind employed, self_employed or student with a city that is no word of the lists unknown and not applicable; a day exists on which it certainly runs, some residence certainly runs, and no residence that possibly runs that day has the same folded city, one of them being in the same country",
	"location.explanation is answered and location.confirmed_by is CSO or ACSO",
	"/employment/entries/*/location/explanation /employment/entries/*/location/confirmed_by",
	"Explain why the applicant lived and worked in different cities, and have the CSO or ACSO confirm that it is intended.",
	"Expliquez pourquoi le demandeur habitait et travaillait dans des villes différentes et faites confirmer par l'ASE ou l'ASER que c'est voulu.",
	"219,238",
	"One comparison of H and I (codes H-12 and I-22 are not used). With both members given it is silent, so no advisory half. At most one pair of findings per employment")

CLEARANCE_RULE(H_15, "H-15", 'H', BLOCKING,
	"as H-14, but no residence that possibly runs that day is in the country of the employment",
	"location.explanation is answered and location.confirmed_by is CSO or ACSO",
	"/employment/entries/*/location/explanation /employment/entries/*/location/confirmed_by",
	"Explain why the applicant lived and worked in different countries, and have the CSO or ACSO confirm that it is intended.",
	"Expliquez pourquoi le demandeur habitait et travaillait dans des pays différents et faites confirmer par l'ASE ou l'ASER que c'est voulu.",
	"219,224,238,242",
	"Replaces H-14 for the same employment")

CLEARANCE_RULE(H_16A, "H-16a", 'H', BLOCKING,
	"NUG; each current residence that is neither homeless nor travel; not explained",
	"address.postal_code is answered",
	"/residences/entries/*/address/postal_code",
	"Enter the postal code of the current address.",
	"Inscrivez le code postal de l'adresse actuelle.",
	"220",
	"Split. Some countries have no postal codes: an explanation silences it")

CLEARANCE_RULE(H_16B, "H-16b", 'H', BLOCKING,
	"NUG; each current residence in CA with a postal code",
	"After upper-casing it matches ^[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]$",
	"/residences/entries/*/address/postal_code",
	"Correct the postal code: letter, digit, letter, digit, letter, digit.",
	"Corrigez le code postal : lettre, chiffre, lettre, chiffre, lettre, chiffre.",
	"220",
	"Split. Ill-formed is blocking by the form document's severity table")

CLEARANCE_RULE(H_17, "H-17", 'H', BLOCKING,
	"NUG; each current residence that is neither homeless nor travel",
	"address.phone is answered",
	"/residences/entries/*/address/phone",
	"Enter the telephone number of the current address.",
	"Inscrivez le numéro de téléphone de l'adresse actuelle.",
	"220",
	"A homeless or travel period has no postal code or telephone of its own (own reading, also in H-16a)")

CLEARANCE_RULE(H_18, "H-18", 'H', NEGATIVE,
	"NUG; each residence that is not current",
	"postal_code and phone are not reported",
	"/residences/entries/*/address",
	"No action: postal code and telephone number are asked only for the current address.",
	"Aucune mesure : le code postal et le téléphone ne sont demandés que pour l'adresse actuelle.",
	"220",
	"")

CLEARANCE_RULE(H_19, "H-19", 'H', BLOCKING,
	"NUG; medium = paper; H-01a reports no gap that reaches ref",
	"Some entry has to = present",
	"/residences/entries",
	"Bring the residence history to the present date (\"to present\").",
	"Complétez l'historique de résidence jusqu'à ce jour.",
	"293-295",
	"Code P-06 is not used. Silent beside a final gap, which says the same")

CLEARANCE_RULE(I_01, "I-01", 'I', BLOCKING,
	"NUG",
	"employment.jeopardized is answered",
	"/employment/jeopardized",
	"Answer yes or no: would contacting the current supervisor jeopardize the employment?",
	"Répondez par oui ou par non : communiquer avec le superviseur actuel compromettrait-il l'emploi?",
	"228-229",
	"")

CLEARANCE_RULE(I_02, "I-02", 'I', BLOCKING,
	"NUG; employment.jeopardized = true",
	"alternate_contact.name and alternate_contact.phone are answered",
	"/employment/alternate_contact/name /employment/alternate_contact/phone",
	"Give an alternate employment contact.",
	"Indiquez une autre personne-ressource pour l'emploi.",
	"229",
	"")

CLEARANCE_RULE(I_03, "I-03", 'I', BLOCKING,
	"NUG",
	"employment.dismissed is answered",
	"/employment/dismissed",
	"Answer yes or no: was the applicant dismissed or asked to resign?",
	"Répondez par oui ou par non : le demandeur a-t-il été congédié ou invité à démissionner?",
	"230-231",
	"")

CLEARANCE_RULE(I_04, "I-04", 'I', BLOCKING,
	"NUG; employment.dismissed = true",
	"dismissals has at least one element; each has employer, supervisor and date",
	"/employment/dismissals /employment/dismissals/*/employer /employment/dismissals/*/supervisor /employment/dismissals/*/date",
	"Give the employer, the supervisor and the date of the dismissal or resignation.",
	"Indiquez l'employeur, le superviseur et la date du congédiement ou de la démission.",
	"231",
	"With no element, one finding at /employment/dismissals")

CLEARANCE_RULE(I_05, "I-05", 'I', BLOCKING,
	"NUG; employment.dismissed = true; each element of dismissals",
	"explanation is answered",
	"/employment/dismissals/*/explanation",
	"Explain why the applicant was dismissed or asked to resign.",
	"Expliquez pourquoi le demandeur a été congédié ou invité à démissionner.",
	"231",
	"")

CLEARANCE_RULE(I_06, "I-06", 'I', NEGATIVE,
	"NUG; employment.dismissed = false",
	"An end of employment by downsizing, bankruptcy, shortage of work or end of season is not reported",
	"/employment/dismissed",
	"No action: a layoff is not a dismissal.",
	"Aucune mesure : une mise à pied n'est pas un congédiement.",
	"231",
	"")

CLEARANCE_RULE(I_07, "I-07", 'I', BLOCKING,
	"NUG; no entry of the organization is current; such an entry exists or administrative.starts_on is answered",
	"The start date (administrative.starts_on, else the earliest from of an entry of the organization after ref) is answered and is <= ref + 60 days (day 60 passes)",
	"/administrative/starts_on",
	"Enter a start date within 60 days: the applicant is not yet employed by the organization.",
	"Inscrivez une date d'entrée en fonction dans les 60 jours : le demandeur n'est pas encore au service de l'organisation.",
	"234",
	"Q23. An entry of the organization is defined in the form document (Q24). Otherwise I-08a or I-08b speaks")

CLEARANCE_RULE(I_08A, "I-08a", 'I', BLOCKING,
	"NUG; context.organization.name or context.organization.number answered, or administrative.organization_number and an entry's organization_number answered; I-07 does not apply",
	"An entry of the organization is current or starts after ref",
	"/employment/entries",
	"List the organization as the applicant's current employer.",
	"Inscrivez l'organisation comme employeur actuel du demandeur.",
	"234",
	"Split: decidable case")

CLEARANCE_RULE(I_08B, "I-08b", 'I', HUMAN,
	"NUG; I-08a does not apply",
	"The organization is listed as the current employer",
	"/employment/entries",
	"Check that the organization is listed as the applicant's current employer.",
	"Vérifiez que l'organisation est inscrite comme employeur actuel du demandeur.",
	"234",
	"Split: nothing to compare with")

CLEARANCE_RULE(I_09A, "I-09a", 'I', BLOCKING,
	"NUG",
	"Every day of [ref - 10 years, ref], both inclusive, is covered by an entry of employment, of any kind; one finding per maximal run of uncovered days that is not wholly before the applicant's 16th birthday",
	"/employment/entries",
	"Account for the period from {from} to {to} ({days} days) in the employment history.",
	"Rendez compte de la période du {from} au {to} ({days} jours) dans l'historique d'emploi.",
	"227,235,241",
	"Completeness and absence of gaps are one check (code I-10 is not used). Same sweep and same split as H-01a")

CLEARANCE_RULE(I_09B, "I-09b", 'I', ADVISORY,
	"NUG; biographical.birth_date usable",
	"As I-09a, one finding per maximal run of uncovered days that ends before the applicant's 16th birthday",
	"/employment/entries",
	"Account, if possible, for the period from {from} to {to} ({days} days) in the employment history.",
	"Rendez compte, si possible, de la période du {from} au {to} ({days} jours) dans l'historique d'emploi.",
	"235,241",
	"Q6")

CLEARANCE_RULE(I_09C, "I-09c", 'I', ADVISORY,
	"NUG; no uncovered day is reported by the two rules above",
	"Under the strictest completion of the imprecise dates (from as late, to as early as possible) no run of uncovered days in [ref - 10 years, ref] is longer than 62 days",
	"/employment/entries",
	"Give the months of the employment history: with the dates as they are, more than two months may be unaccounted for.",
	"Précisez les mois de l'historique d'emploi : avec les dates actuelles, plus de deux mois pourraient être inexpliqués.",
	"235",
	"Added: year-only dates would hide long gaps. 62 days is the most that two neighbouring month-precise dates can leave open. At most one finding; the days are not named")

CLEARANCE_RULE(I_11A, "I-11a", 'I', BLOCKING,
	"NUG; each employment, of any kind",
	"from and to are answered",
	"/employment/entries/*/from /employment/entries/*/to",
	"Enter the dates from and to; write \"present\" for the current period.",
	"Inscrivez les dates de début et de fin; écrivez « present » pour la période actuelle.",
	"235-238",
	"Split by kind. The dates of unemployment and study are here")

CLEARANCE_RULE(I_11B, "I-11b", 'I', BLOCKING,
	"NUG; each employment of effective kind employed",
	"employer, job_title, supervisor and phone are answered; address is complete",
	"/employment/entries/*/employer /employment/entries/*/job_title /employment/entries/*/supervisor /employment/entries/*/phone /employment/entries/*/address /employment/entries/*/address/street_number /employment/entries/*/address/street_name /employment/entries/*/address/city /employment/entries/*/address/province /employment/entries/*/address/country",
	"Complete all fields of the employment period; enter \"unknown\" and explain when a field is unknown.",
	"Remplissez tous les champs de la période d'emploi; inscrivez « inconnu » et donnez une explication si un champ est inconnu.",
	"235",
	"\"unknown\" counts as answered (I-12); in an address it may stand in street_name for number and name")

CLEARANCE_RULE(I_11C, "I-11c", 'I', BLOCKING,
	"NUG; each employment of effective kind self_employed",
	"job_title and phone are answered",
	"/employment/entries/*/job_title /employment/entries/*/phone",
	"Complete the job title and the telephone number of the self-employment.",
	"Inscrivez le titre du poste et le numéro de téléphone du travail autonome.",
	"235,238",
	"The other fields are I-18 to I-20")

CLEARANCE_RULE(I_12, "I-12", 'I', BLOCKING,
	"NUG; each employment with a field whose whole folded text is a word of the list unknown",
	"explanation is answered, or details names the record",
	"/employment/entries/*/explanation",
	"Explain why a field of this employment is unknown.",
	"Expliquez pourquoi un champ de cet emploi est inconnu.",
	"235",
	"Fields: employer, organization_number, job_title, supervisor, phone and every part of the address, of any kind of entry.")

CLEARANCE_RULE(I_13A, "I-13a", 'I', BLOCKING,
	"NUG; each employment of effective kind unemployed",
	"employer is a word of the list unemployed",
	"/employment/entries/*/employer",
	"Enter \"unemployed\" as the name of employer.",
	"Inscrivez « sans emploi » comme nom de l'employeur.",
	"236",
	"Split. The guide says must, so the word is required even when kind says unemployed; dates are I-11a")

CLEARANCE_RULE(I_13B, "I-13b", 'I', NEGATIVE,
	"NUG; each employment of effective kind unemployed",
	"address, job_title, supervisor and phone are not reported, blank or \"not applicable\"",
	"/employment/entries/*",
	"No action: job-site address, job title and supervisor are not asked of an unemployed period.",
	"Aucune mesure : l'adresse du lieu de travail, le titre du poste et le superviseur ne sont pas demandés pour une période sans emploi.",
	"236",
	"Split. The guide says can")

CLEARANCE_RULE(I_14, "I-14", 'I', BLOCKING,
	"NUG; each employment of effective kind student",
	"employer (the school) is answered",
	"/employment/entries/*/employer",
	"Enter the name of the school as the name of employer.",
	"Inscrivez le nom de l'école comme nom de l'employeur.",
	"237",
	"Dates are I-11a")

CLEARANCE_RULE(I_15, "I-15", 'I', BLOCKING,
	"NUG; each employment of effective kind student",
	"address (of the school) is complete",
	"/employment/entries/*/address /employment/entries/*/address/street_number /employment/entries/*/address/street_name /employment/entries/*/address/city /employment/entries/*/address/province /employment/entries/*/address/country",
	"Enter the complete address of the school.",
	"Inscrivez l'adresse complète de l'école.",
	"237",
	"")

CLEARANCE_RULE(I_16, "I-16", 'I', BLOCKING,
	"NUG; each employment of effective kind student",
	"job_title is a word of the list student",
	"/employment/entries/*/job_title",
	"Enter \"student\" as the job title.",
	"Inscrivez « étudiant » comme titre du poste.",
	"237",
	"")

CLEARANCE_RULE(I_17, "I-17", 'I', BLOCKING,
	"NUG; each employment of effective kind student",
	"supervisor (a teacher) and phone (the school's) are answered",
	"/employment/entries/*/supervisor /employment/entries/*/phone",
	"Enter the name of a teacher as supervisor and the school's telephone number.",
	"Inscrivez le nom d'un enseignant comme superviseur et le numéro de téléphone de l'école.",
	"237",
	"")

CLEARANCE_RULE(I_18, "I-18", 'I', BLOCKING,
	"NUG; each employment of effective kind self_employed",
	"employer is answered: the business name, or the applicant's name in full",
	"/employment/entries/*/employer",
	"Enter the business name, or the applicant's full name if there is none.",
	"Inscrivez le nom de l'entreprise ou, à défaut, le nom complet du demandeur.",
	"238",
	"")

CLEARANCE_RULE(I_19, "I-19", 'I', BLOCKING,
	"NUG; each employment of effective kind self_employed",
	"address is complete: the business address, or the residence when it is the same",
	"/employment/entries/*/address /employment/entries/*/address/street_number /employment/entries/*/address/street_name /employment/entries/*/address/city /employment/entries/*/address/province /employment/entries/*/address/country",
	"Enter the business address; if it is the residence, enter the residence address.",
	"Inscrivez l'adresse de l'entreprise; si c'est la résidence, inscrivez l'adresse résidentielle.",
	"238",
	"")

CLEARANCE_RULE(I_20, "I-20", 'I', BLOCKING,
	"NUG; each employment of effective kind self_employed",
	"supervisor is answered: a person who can verify the employment, or the applicant's own name",
	"/employment/entries/*/supervisor",
	"Enter a person who can verify the employment, or the applicant's own name.",
	"Inscrivez une personne qui peut confirmer l'emploi ou le nom du demandeur.",
	"238",
	"")

CLEARANCE_RULE(I_21A, "I-21a", 'I', ADVISORY,
	"NUG+TS; each employment of effective kind student",
	"Some education entry possibly overlaps it",
	"/employment/entries/*",
	"List this period of study in the education section too, or check its dates.",
	"Inscrivez aussi cette période d'études dans la section des études ou vérifiez-en les dates.",
	"238",
	"The direction from I to N. J-06, N-02, O-03 check the other direction, H-14 and H-15 the residences")

CLEARANCE_RULE(I_21B, "I-21b", 'I', ADVISORY,
	"NUG; foreign_employment.ever = false; each employment of effective kind employed or self_employed whose address.country resolves",
	"address.country is CA",
	"/employment/entries/*",
	"Check the answer on foreign employment: this job site is outside Canada.",
	"Vérifiez la réponse sur l'emploi à l'étranger : ce lieu de travail est à l'étranger.",
	"238",
	"Derived: from I to J. Advisory, because a Canadian employer may post abroad")

CLEARANCE_RULE(I_23, "I-23", 'I', BLOCKING,
	"NUG; medium = paper; I-09a reports no gap that reaches ref",
	"Some entry of employment has to = present",
	"/employment/entries",
	"Bring the employment history to the present date (\"to present\").",
	"Complétez l'historique d'emploi jusqu'à ce jour.",
	"293-295",
	"As H-19")

CLEARANCE_RULE(J_01, "J-01", 'J', BLOCKING,
	"NUG",
	"foreign_employment.ever is answered",
	"/foreign_employment/ever",
	"Answer yes or no: was the applicant ever employed by, or a consultant for, a foreign government, firm or agency?",
	"Répondez par oui ou par non : le demandeur a-t-il déjà travaillé, comme employé ou consultant, pour un gouvernement, une entreprise ou un organisme étranger?",
	"245-248",
	"")

CLEARANCE_RULE(J_02, "J-02", 'J', BLOCKING,
	"NUG; foreign_employment.ever = true",
	"entries has at least one element; each has country",
	"/foreign_employment/entries /foreign_employment/entries/*/country",
	"Give the country of the foreign employment.",
	"Indiquez le pays de l'emploi à l'étranger.",
	"246,248",
	"With no element, one finding at /foreign_employment/entries")

CLEARANCE_RULE(J_03, "J-03", 'J', BLOCKING,
	"NUG; foreign_employment.ever = true; each entry",
	"organization is answered",
	"/foreign_employment/entries/*/organization",
	"Give the organization of the foreign employment.",
	"Indiquez l'organisation de l'emploi à l'étranger.",
	"246",
	"")

CLEARANCE_RULE(J_04, "J-04", 'J', BLOCKING,
	"NUG; foreign_employment.ever = true; each entry",
	"nature is answered",
	"/foreign_employment/entries/*/nature",
	"Describe the nature of the work.",
	"Décrivez la nature du travail.",
	"246",
	"")

CLEARANCE_RULE(J_05, "J-05", 'J', BLOCKING,
	"NUG; foreign_employment.ever = true; each entry",
	"from and to are answered",
	"/foreign_employment/entries/*/from /foreign_employment/entries/*/to",
	"Enter the dates from and to of the foreign employment.",
	"Inscrivez les dates de début et de fin de l'emploi à l'étranger.",
	"246",
	"")

CLEARANCE_RULE(J_06A, "J-06a", 'J', BLOCKING,
	"NUG; foreign_employment.ever = true; each entry certainly within the last 10 years (every completion of to >= ref - 10 years; present counts as ref)",
	"Some employment entry possibly overlaps it",
	"/foreign_employment/entries/*",
	"List this foreign employment in the employment section too.",
	"Inscrivez aussi cet emploi à l'étranger dans la section de l'emploi.",
	"246",
	"Split. Ended exactly 10 years ago still counts. No overlap at all is certain; entries that start after ref are left out A period that covers no day, or of which some completion begins after ref, is left out.")

CLEARANCE_RULE(J_06B, "J-06b", 'J', ADVISORY,
	"as J-06a; some employment entry overlaps; the name is answered",
	"One of the overlapping entries has an employer that matches organization (definition in the form document)",
	"/foreign_employment/entries/*/organization",
	"Check that this organization is listed under the same name in the employment section.",
	"Vérifiez que cette organisation est inscrite sous le même nom dans la section de l'emploi.",
	"246",
	"Split: names of firms vary, so a mismatch is a hint")

CLEARANCE_RULE(J_07, "J-07", 'J', BLOCKING,
	"NUG; foreign_employment.ever = true; each entry with remote not true; a day exists on which it certainly runs and no residence that possibly runs that day is in its country, some residence certainly running",
	"details is answered, or an element of details names the record",
	"/foreign_employment/entries/*/details",
	"Explain why the applicant did not live in the country of the foreign employment.",
	"Expliquez pourquoi le demandeur n'habitait pas dans le pays de l'emploi à l'étranger.",
	"219,246",
	"One comparison of H and J (code H-13 is not used). With details it is silent, so no advisory half")

CLEARANCE_RULE(J_08, "J-08", 'J', BLOCKING,
	"NUG; foreign_employment.ever = true; each entry with remote = true",
	"details is answered, or an element of details names the record",
	"/foreign_employment/entries/*/details",
	"Say in the details that the work was done remotely, and from where.",
	"Précisez dans les détails que le travail a été effectué à distance et à partir de quel endroit.",
	"246",
	"")

CLEARANCE_RULE(J_09, "J-09", 'J', BLOCKING,
	"NUG; foreign_employment.ever = false",
	"entries is empty or unanswered",
	"/foreign_employment/ever",
	"Resolve the contradiction: the answer is no, but foreign employment is listed.",
	"Corrigez la contradiction : la réponse est non, mais un emploi à l'étranger est inscrit.",
	"246,248",
	"Derived")

CLEARANCE_RULE(K_00, "K-00", 'K', NEGATIVE,
	"NUG; requested level not of Top Secret grade",
	"Sections K to O are not asked: no rule of these sections reports anything",
	"/travel /foreign_assets /references /education /military",
	"No action: sections K to O are completed for Top Secret requests only.",
	"Aucune mesure : les sections K à O ne sont remplies que pour les demandes de niveau Très secret.",
	"249-250,252,256,260,272,276",
	"Q15: NATO SECRET is not Top Secret grade; an unanswered level is not either Rules of form (Z-15, Z-16, Z-21) still speak.")

CLEARANCE_RULE(K_01A, "K-01a", 'K', BLOCKING,
	"NUG+TS",
	"travel.entries has at least one element, or travel.none = true",
	"/travel/entries",
	"List the countries visited in the last 5 years, or declare that there are none.",
	"Énumérez les pays visités au cours des 5 dernières années ou déclarez qu'il n'y en a aucun.",
	"253",
	"Q43: silence is not none")

CLEARANCE_RULE(K_01B, "K-01b", 'K', BLOCKING,
	"NUG+TS; each element of travel.entries",
	"country is answered",
	"/travel/entries/*/country",
	"Enter the country visited.",
	"Inscrivez le pays visité.",
	"253",
	"")

CLEARANCE_RULE(K_01C, "K-01c", 'K', ADVISORY,
	"NUG+TS; each element of travel.entries",
	"from and to are answered",
	"/travel/entries/*/from /travel/entries/*/to",
	"Enter the dates of the visit.",
	"Inscrivez les dates de la visite.",
	"253-254",
	"The guide asks for countries; without dates the 5 years and the 6 months cannot be checked")

CLEARANCE_RULE(K_01D, "K-01d", 'K', HUMAN,
	"NUG+TS",
	"Every country visited within the last 5 years for personal travel or non-Government business is listed (a trip with to >= ref - 5 years counts; older ones are not asked and not reported)",
	"/travel/entries",
	"Check that every country visited in the last 5 years, other than Canada, the USA and Mexico, is listed.",
	"Vérifiez que tous les pays visités au cours des 5 dernières années, autres que le Canada, les États-Unis et le Mexique, sont inscrits.",
	"253",
	"Split")

CLEARANCE_RULE(K_02, "K-02", 'K', ADVISORY,
	"NUG+TS; each element of travel.entries with a resolved country",
	"country is not CA, US or MX",
	"/travel/entries/*/country",
	"Remove this visit: Canada, the USA and Mexico need not be listed.",
	"Retirez cette visite : le Canada, les États-Unis et le Mexique n'ont pas à être inscrits.",
	"253",
	"")

CLEARANCE_RULE(K_03, "K-03", 'K', NEGATIVE,
	"NUG+TS",
	"A one-day stop of a cruise is not reported, absent or listed (cruise_stop = true)",
	"/travel/entries/*",
	"No action: one-day cruise stopovers need not be listed.",
	"Aucune mesure : les escales d'une journée pendant une croisière n'ont pas à être inscrites.",
	"254",
	"")

CLEARANCE_RULE(K_04, "K-04", 'K', BLOCKING,
	"NUG+TS; each element of travel.entries with usable dates; purpose is not government",
	"Not (every completion has from + 6 months < to); exactly 6 months passes",
	"/travel/entries/*/to",
	"Move this journey of more than 6 months to the residence section, as travel.",
	"Déplacez ce voyage de plus de 6 mois dans la section de la résidence, comme voyage.",
	"217,254",
	"")

CLEARANCE_RULE(K_05, "K-05", 'K', NEGATIVE,
	"NUG+TS",
	"Travel on Government business is not reported, absent or listed (purpose = government)",
	"/travel/entries/*",
	"No action: travel on Government business is outside the question.",
	"Aucune mesure : les voyages pour affaires gouvernementales ne sont pas visés par la question.",
	"253",
	"")

CLEARANCE_RULE(L_01A, "L-01a", 'L', BLOCKING,
	"NUG+TS",
	"foreign_assets.entries has at least one element, or foreign_assets.none = true",
	"/foreign_assets/entries",
	"List the business, financial and personal assets held outside Canada, or declare that there are none.",
	"Énumérez les biens commerciaux, financiers et personnels détenus à l'étranger ou déclarez qu'il n'y en a aucun.",
	"255-257",
	"Q43")

CLEARANCE_RULE(L_01B, "L-01b", 'L', ADVISORY,
	"NUG+TS; each element of foreign_assets.entries",
	"kind and country are answered; country is not CA",
	"/foreign_assets/entries/*/kind /foreign_assets/entries/*/country",
	"State the kind of asset and the country outside Canada where it is held.",
	"Indiquez la nature du bien et le pays étranger où il est détenu.",
	"257",
	"Split. Advisory: the guide asks to list assets and leaves the details to a later question")

CLEARANCE_RULE(L_02, "L-02", 'L', NEGATIVE,
	"NUG+TS",
	"Type in detail and estimated value are not reported",
	"/foreign_assets/entries/*/description",
	"No action: details and values are given only when a security official asks for them.",
	"Aucune mesure : les précisions et la valeur ne sont fournies qu'à la demande d'un responsable de la sécurité.",
	"258",
	"")

CLEARANCE_RULE(M_01, "M-01", 'M', BLOCKING,
	"NUG+TS",
	"references.character has 3 or more elements",
	"/references/character",
	"Give 3 character references.",
	"Indiquez 3 références morales.",
	"263",
	"Q33: more than 3 is fine")

CLEARANCE_RULE(M_02, "M-02", 'M', BLOCKING,
	"NUG+TS; each element of references.character with home.address.country resolved",
	"It is CA",
	"/references/character/*/home/address/country",
	"Choose a reference who lives in Canada.",
	"Choisissez une référence qui habite au Canada.",
	"259,263",
	"Unanswered is M-09b An unresolved country is reported by Z-20a.")

CLEARANCE_RULE(M_03A, "M-03a", 'M', BLOCKING,
	"NUG+TS; each element of references.character, not explained",
	"It is not the same person as a relative of section E, the partner or a previous partner (definition of same person in the form document)",
	"/references/character/*",
	"Choose a reference who is not a relative.",
	"Choisissez une référence qui n'est pas un parent.",
	"261,263",
	"Split: a match blocks An explanation lets a mere namesake pass.")

CLEARANCE_RULE(M_03B, "M-03b", 'M', HUMAN,
	"NUG+TS",
	"No reference is a relative beyond those listed",
	"/references/character",
	"Check that no reference is a relative.",
	"Vérifiez qu'aucune référence n'est un parent.",
	"261,263",
	"Split")

CLEARANCE_RULE(M_04, "M-04", 'M', BLOCKING,
	"NUG+TS; each element of references.character, not explained",
	"It does not match the supervisor of a current employment of effective kind employed",
	"/references/character/*",
	"Choose a reference who is not a current supervisor.",
	"Choisissez une référence qui n'est pas un superviseur actuel.",
	"263",
	"Match as defined in the form document. A teacher or the verifier of a self-employed person is not a supervisor An explanation lets a mere namesake pass.")

CLEARANCE_RULE(M_05, "M-05", 'M', BLOCKING,
	"NUG+TS; each element of references.character, not explained",
	"It does not match the supervisor of a former employment of effective kind employed, or of a dismissal",
	"/references/character/*",
	"Choose a reference who is not a previous supervisor.",
	"Choisissez une référence qui n'est pas un ancien superviseur.",
	"263",
	"As M-04 An explanation lets a mere namesake pass.")

CLEARANCE_RULE(M_06, "M-06", 'M', BLOCKING,
	"NUG+TS; each element of references.character",
	"relation is colleague, peer or friend",
	"/references/character/*/relation",
	"State whether the reference is a colleague, a peer or a friend.",
	"Précisez si la référence est un collègue, un pair ou un ami.",
	"264",
	"")

CLEARANCE_RULE(M_07, "M-07", 'M', BLOCKING,
	"NUG+TS; each element of references.character",
	"known_since is answered and some completion has known_since + 3 years <= ref (exactly 3 years passes)",
	"/references/character/*/known_since",
	"Give a reference who has known the applicant for at least 3 years, with the date since when.",
	"Indiquez une référence qui connaît le demandeur depuis au moins 3 ans et la date depuis laquelle elle le connaît.",
	"264",
	"")

CLEARANCE_RULE(M_08, "M-08", 'M', HUMAN,
	"NUG+TS",
	"Each reference can speak of the applicant's life and activities outside work",
	"/references/character",
	"Check that each reference can speak of the applicant's life outside work.",
	"Vérifiez que chaque référence peut parler de la vie du demandeur en dehors du travail.",
	"264",
	"")

CLEARANCE_RULE(M_09A, "M-09a", 'M', BLOCKING,
	"NUG+TS; each element of references.character",
	"surname and at least one given name are answered",
	"/references/character/*/surname /references/character/*/given_names",
	"Enter the reference's full name.",
	"Inscrivez le nom complet de la référence.",
	"263-264,270",
	"Split: derived from complete information in the checklist")

CLEARANCE_RULE(M_09B, "M-09b", 'M', BLOCKING,
	"NUG+TS; each element of references.character",
	"home.address is complete and home.phone is answered",
	"/references/character/*/home/address /references/character/*/home/address/street_number /references/character/*/home/address/street_name /references/character/*/home/address/city /references/character/*/home/address/province /references/character/*/home/address/country /references/character/*/home/phone",
	"Complete the reference's home address and home telephone number.",
	"Complétez l'adresse et le numéro de téléphone à domicile de la référence.",
	"264,270",
	"Split. The reference lives in Canada, so the province is always required")

CLEARANCE_RULE(M_10, "M-10", 'M', BLOCKING,
	"NUG+TS; each element of references.character with occupation other than retired, unemployed, stay_at_home_parent",
	"work.address is complete and work.phone is answered",
	"/references/character/*/work/address /references/character/*/work/address/street_number /references/character/*/work/address/street_name /references/character/*/work/address/city /references/character/*/work/address/province /references/character/*/work/address/country /references/character/*/work/phone",
	"Complete the reference's work address and work telephone number.",
	"Complétez l'adresse et le numéro de téléphone au travail de la référence.",
	"264,270",
	"An unanswered occupation counts as working")

CLEARANCE_RULE(M_11, "M-11", 'M', NEGATIVE,
	"NUG+TS; each element of references.character with occupation retired, unemployed or stay_at_home_parent",
	"work is not reported",
	"/references/character/*/work",
	"No action: no work address is asked of a retired or unemployed reference or a stay-at-home parent.",
	"Aucune mesure : aucune adresse au travail n'est demandée pour une référence retraitée, sans emploi ou parent au foyer.",
	"264",
	"")

CLEARANCE_RULE(M_12A, "M-12a", 'M', BLOCKING,
	"NUG+TS",
	"references.neighbourhood is answered",
	"/references/neighbourhood",
	"Give a neighbourhood reference.",
	"Indiquez une référence de voisinage.",
	"265-266",
	"")

CLEARANCE_RULE(M_12B, "M-12b", 'M', BLOCKING,
	"NUG+TS; references.neighbourhood answered",
	"surname, at least one given name and phone are answered; address is complete",
	"/references/neighbourhood/surname /references/neighbourhood/given_names /references/neighbourhood/phone /references/neighbourhood/address /references/neighbourhood/address/street_number /references/neighbourhood/address/street_name /references/neighbourhood/address/city /references/neighbourhood/address/province /references/neighbourhood/address/country",
	"Complete the neighbourhood reference: name, address and telephone number.",
	"Complétez la référence de voisinage : nom, adresse et numéro de téléphone.",
	"266,270",
	"Split: derived from complete information in the checklist")

CLEARANCE_RULE(M_13A, "M-13a", 'M', HUMAN,
	"NUG+TS; references.neighbourhood.kind is neighbour or unanswered",
	"The neighbour lives near the current residence",
	"/references/neighbourhood/address",
	"Check that the neighbour lives near the applicant's current residence.",
	"Vérifiez que le voisin habite près de la résidence actuelle du demandeur.",
	"266",
	"Split. Q34: no distance is given")

CLEARANCE_RULE(M_13B, "M-13b", 'M', ADVISORY,
	"NUG+TS; references.neighbourhood.kind is neighbour or unanswered; its city and the city of a current residence answered",
	"Some current residence has the same folded city",
	"/references/neighbourhood/address/city",
	"Check the neighbour's address: it is in another city than the current residence.",
	"Vérifiez l'adresse du voisin : elle se trouve dans une autre ville que la résidence actuelle.",
	"266",
	"Split")

CLEARANCE_RULE(M_14, "M-14", 'M', BLOCKING,
	"NUG+TS; references.neighbourhood answered with kind neighbour or unanswered",
	"known_since is answered, and some completion has max(known_since, latest from of a current residence) + 6 months <= ref (exactly 6 months passes)",
	"/references/neighbourhood/known_since",
	"Give a neighbour who has known the applicant for at least 6 months at the current address, a previous neighbour or the landlord.",
	"Indiquez un voisin qui connaît le demandeur depuis au moins 6 mois à l'adresse actuelle, un ancien voisin ou le propriétaire.",
	"266",
	"M-15 and M-16 are the alternatives")

CLEARANCE_RULE(M_15A, "M-15a", 'M', BLOCKING,
	"NUG+TS; references.neighbourhood.kind = previous_neighbour",
	"Some residence that is not current possibly has to >= ref - 5 years (exactly 5 years passes)",
	"/references/neighbourhood/kind",
	"Choose another neighbourhood reference: no residence ended within the last 5 years.",
	"Choisissez une autre référence de voisinage : aucune résidence n'a pris fin au cours des 5 dernières années.",
	"266",
	"Q35. Split")

CLEARANCE_RULE(M_15B, "M-15b", 'M', ADVISORY,
	"as M-15a, passed",
	"One of those residences has the same folded city as references.neighbourhood.address",
	"/references/neighbourhood/address/city",
	"Check the previous neighbour's address: it is in none of the cities of the last 5 years.",
	"Vérifiez l'adresse de l'ancien voisin : elle ne se trouve dans aucune des villes des 5 dernières années.",
	"266",
	"Split. The neighbour may have moved since")

CLEARANCE_RULE(M_16, "M-16", 'M', NEGATIVE,
	"NUG+TS; references.neighbourhood.kind = landlord",
	"M-13b and M-14 report nothing",
	"/references/neighbourhood/kind",
	"No action: the landlord is accepted when the applicant lives in a high-rise and does not know the neighbours.",
	"Aucune mesure : le propriétaire est accepté si le demandeur habite une tour d'habitation et ne connaît pas ses voisins.",
	"266",
	"Whether it is a high-rise is not in the document")

CLEARANCE_RULE(M_17, "M-17", 'M', BLOCKING,
	"NUG+TS; references.neighbourhood answered and not explained",
	"It is not the same person as an element of references.character (definition in the form document)",
	"/references/neighbourhood",
	"Choose a neighbourhood reference who is not one of the character references.",
	"Choisissez une référence de voisinage qui n'est pas l'une des références morales.",
	"267-268",
	"An explanation lets a mere namesake pass.")

CLEARANCE_RULE(N_01A, "N-01a", 'N', BLOCKING,
	"NUG+TS",
	"education.entries has at least one element, or education.none = true",
	"/education/entries",
	"List the education with its periods, or declare that there is none.",
	"Énumérez les études et leurs périodes ou déclarez qu'il n'y en a pas.",
	"273-274",
	"Q43")

CLEARANCE_RULE(N_01B, "N-01b", 'N', BLOCKING,
	"NUG+TS; each element of education.entries",
	"institution, from and to are answered",
	"/education/entries/*/institution /education/entries/*/from /education/entries/*/to",
	"Enter the institution and the period of attendance.",
	"Inscrivez l'établissement et la période de fréquentation.",
	"273-274",
	"")

CLEARANCE_RULE(N_02A, "N-02a", 'N', BLOCKING,
	"NUG+TS; each element of education.entries certainly within the last 10 years (as J-06a)",
	"Some employment entry that possibly overlaps has effective kind student, or an employer that matches institution",
	"/education/entries/*",
	"List this period of study in the employment section too.",
	"Inscrivez aussi cette période d'études dans la section de l'emploi.",
	"274",
	"Split. Part-time study is included: the guide makes no exception A period that covers no day, or of which some completion begins after ref, is left out.")

CLEARANCE_RULE(N_02B, "N-02b", 'N', ADVISORY,
	"as N-02a, passed; the name is answered",
	"One of the overlapping entries has an employer that matches institution",
	"/education/entries/*/institution",
	"Check that this school is listed under the same name in the employment section.",
	"Vérifiez que cet établissement est inscrit sous le même nom dans la section de l'emploi.",
	"274",
	"Split")

CLEARANCE_RULE(N_03, "N-03", 'N', HUMAN,
	"NUG+TS; each element of education.entries within the last 10 years",
	"The period coincides with the residences",
	"/education/entries/*",
	"Check that the period of study agrees with the residence history.",
	"Vérifiez que la période d'études concorde avec l'historique de résidence.",
	"274",
	"Advisory and blocking were considered. The section has no place; the same study stands in I with the school's address (N-02a, I-15), where H-14 and H-15 compare it")

CLEARANCE_RULE(N_04, "N-04", 'N', BLOCKING,
	"NUG+TS; each element of education.entries with remote = true",
	"explanation is answered, or details names the record",
	"/education/entries/*/explanation",
	"Explain the remote attendance.",
	"Expliquez les études suivies à distance.",
	"274",
	"")

CLEARANCE_RULE(O_01A, "O-01a", 'O', BLOCKING,
	"NUG+TS",
	"military.entries has at least one element, or military.none = true",
	"/military/entries",
	"List the military or cadet service, or declare that there is none.",
	"Énumérez le service militaire ou le service dans les cadets, ou déclarez qu'il n'y en a pas.",
	"277-278",
	"Q43, derived as for K, L and N")

CLEARANCE_RULE(O_01B, "O-01b", 'O', BLOCKING,
	"NUG+TS; each element of military.entries",
	"branch is regular, reserve, sea_cadets, army_cadets or air_cadets",
	"/military/entries/*/branch",
	"Choose a branch of the Canadian Armed Forces or of the cadets; foreign service does not belong here.",
	"Choisissez une composante des Forces armées canadiennes ou des cadets; le service à l'étranger n'est pas visé.",
	"278",
	"")

CLEARANCE_RULE(O_01C, "O-01c", 'O', BLOCKING,
	"NUG+TS; each element of military.entries",
	"from and to are answered",
	"/military/entries/*/from /military/entries/*/to",
	"Enter the period of service.",
	"Inscrivez la période de service.",
	"279-280",
	"Split")

CLEARANCE_RULE(O_02, "O-02", 'O', ADVISORY,
	"NUG+TS; each element of military.entries; biographical.birth_date usable",
	"Not (every completion has from < birth_date + 16 years); the 16th birthday passes",
	"/military/entries/*/from",
	"Limit the service to the time since the 16th birthday.",
	"Limitez le service à la période depuis le 16e anniversaire.",
	"278",
	"")

CLEARANCE_RULE(O_03A, "O-03a", 'O', BLOCKING,
	"NUG+TS; each element of military.entries certainly within the last 10 years (as J-06a)",
	"Some employment entry possibly overlaps it",
	"/military/entries/*",
	"List this service in the employment section too.",
	"Inscrivez aussi ce service dans la section de l'emploi.",
	"280",
	"Split A period that covers no day, or of which some completion begins after ref, is left out.")

CLEARANCE_RULE(O_03B, "O-03b", 'O', ADVISORY,
	"as O-03a, passed",
	"One of the overlapping entries names the forces: its folded employer contains one of armed forces, forces armees, canadian forces, forces canadiennes, national defence, defense nationale, cadet, caf, fac, dnd, mdn as whole words (cadet also as cadets)",
	"/military/entries/*",
	"Check that this service is listed as employment with the forces or the cadets.",
	"Vérifiez que ce service est inscrit comme emploi au sein des forces ou des cadets.",
	"280",
	"Split: employer names vary")

CLEARANCE_RULE(O_04, "O-04", 'O', HUMAN,
	"NUG+TS; each element of military.entries within the last 10 years",
	"The period coincides with the residences",
	"/military/entries/*",
	"Check that the period of service agrees with the residence history.",
	"Vérifiez que la période de service concorde avec l'historique de résidence.",
	"280",
	"As N-03: the place of service stands in section I")

CLEARANCE_RULE(P_01, "P-01", 'P', BLOCKING,
	"NUGS; medium = paper",
	"certification.signature = hand",
	"/certification/signature",
	"Have the applicant sign the form by hand.",
	"Faites signer le formulaire à la main par le demandeur.",
	"283-290",
	"On paper any other word is reported here, online by Z-21")

CLEARANCE_RULE(P_02, "P-02", 'P', BLOCKING,
	"NUGS; certification.signature = hand, or medium = paper",
	"certification.signed_on is answered",
	"/certification/signed_on",
	"Enter the date of signature.",
	"Inscrivez la date de signature.",
	"291",
	"")

CLEARANCE_RULE(P_03, "P-03", 'P', BLOCKING,
	"NUGS; certification.signature = hand, or medium = paper",
	"certification.home_phone is answered and has an area code: after removal of everything but digits and of a leading 1, ten digits or more; a text that starts with + needs eight or more",
	"/certification/home_phone",
	"Enter the home telephone number with area code.",
	"Inscrivez le numéro de téléphone à domicile avec l'indicatif régional.",
	"292",
	"One rule: a number without area code is as good as missing")

CLEARANCE_RULE(P_04A, "P-04a", 'P', BLOCKING,
	"NUGS; certification.signature = hand, or medium = paper; administrative.starts_on is unanswered or <= ref",
	"certification.work_phone is answered and has an area code (as P-03)",
	"/certification/work_phone",
	"Enter the work telephone number with area code.",
	"Inscrivez le numéro de téléphone au travail avec l'indicatif régional.",
	"292",
	"Split")

CLEARANCE_RULE(P_04B, "P-04b", 'P', ADVISORY,
	"NUGS; certification.signature = hand, or medium = paper; administrative.starts_on > ref",
	"As P-04a",
	"/certification/work_phone",
	"Enter a work telephone number with area code if there is one already.",
	"Inscrivez un numéro de téléphone au travail avec l'indicatif régional s'il existe déjà.",
	"234,292",
	"Q36: not yet hired")

CLEARANCE_RULE(P_05, "P-05", 'P', BLOCKING,
	"NUGS; certification.signed_on usable",
	"Not (every completion has signed_on + 12 months < as_of); exactly 12 months passes",
	"/certification/signed_on",
	"Have the form signed again: the signature is more than 12 months old.",
	"Faites signer le formulaire de nouveau : la signature date de plus de 12 mois.",
	"294,301",
	"Q37. Measured from as_of, whatever the kind of signature")

CLEARANCE_RULE(P_07, "P-07", 'P', NEGATIVE,
	"NUGS; medium = online; certification.signature = electronic or unanswered",
	"Signature, date and telephone numbers are not reported missing: submission fills them in",
	"/certification",
	"No action: the electronic signature fills in the signature, date and telephone numbers on submission.",
	"Aucune mesure : la signature électronique inscrit la signature, la date et les numéros de téléphone à la soumission.",
	"296-297",
	"")

CLEARANCE_RULE(P_08, "P-08", 'P', HUMAN,
	"NUGS; certification.signature = electronic",
	"The applicant knows that the electronic signature certifies the accuracy of the information",
	"/certification/signature",
	"Remind the applicant that the electronic signature certifies that the information is accurate.",
	"Rappelez au demandeur que la signature électronique atteste l'exactitude des renseignements.",
	"298",
	"A piece of information, so only part of the checklist")

CLEARANCE_RULE(P_09, "P-09", 'P', BLOCKING,
	"NUGS; certification.signed_on usable",
	"Not (every completion of signed_on is after as_of)",
	"/certification/signed_on",
	"Correct the date of signature: it lies in the future.",
	"Corrigez la date de signature : elle est dans l'avenir.",
	"291,294,301",
	"Derived. Such a date is not the reference date")
