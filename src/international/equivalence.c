/*-------------------------------------------------------------------------
 *
 * equivalence.c
 *	  Security markings of other countries and of organizations, and the
 *	  Canadian levels they are equivalent to, as rows.
 *
 * The rows are compiled, so that a database of any encoding can have them: a
 * marking that the encoding cannot write is shown by the first of its other
 * names that it can, which in the end is a transliteration.
 *
 * An instrument itself says which levels are equivalent (Contract Security
 * Manual 10.1); these rows are a default that the user's rows replace.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"

#include "calendar.h"
#include "compat.h"
#include "fold.h"
#include "server_text.h"

PG_FUNCTION_INFO_V1(clearance_shipped_equivalences);

#define EQUIVALENCE_COLUMNS	13
#define LEVELS_MAX			2
#define NAMES_MAX			8

/* Where rows come from, and how sure they are. */
typedef enum Origin
{
	OWN_SCALE,
	NATO_SCALE,
	EU_SCALE,
	ESA_INSTRUMENT,
	OCCAR_AGREEMENT,
	EU_TABLE,
	WIKIPEDIA_EU,
	WIKIPEDIA
} Origin;

typedef struct OriginTexts
{
	const char *certainty;		/* of the marking */
	const char *basis;			/* of the equivalence */
	const char *source;
} OriginTexts;

#define EU_DECISION \
	"Council Decision 2013/488/EU Appendix B as replaced by Decision (EU) 2021/1075"
#define WIKIPEDIA_TABLE \
	"Wikipedia, \"Classified information\", table of national markings"

static const OriginTexts origins[] = {
	[OWN_SCALE] = {"high", "own scale",
	"PSPC, Levels of security; PSPC, International contract security requirements, 222-234"},
	[NATO_SCALE] = {"high",
		"PSPC practice (notice of 2015-05-19: the NATO level matches the national level)",
	"MISP taxonomy nato; Contract Security Manual, chapter 10; Industrial Security Manual, 901"},
	[EU_SCALE] = {"high", "inferred", "MISP taxonomy euci; Council Decision 2013/488/EU"},
	[ESA_INSTRUMENT] = {"high", "stated by PSPC for the instrument",
	"PSPC news on ESA: Protected A and B with ESA restricted information"},
	[OCCAR_AGREEMENT] = {"medium", "inferred",
	"OCCAR Security Agreement, Paris, 2004-09-24, article 1(2): OCCAR and the level"},
	[EU_TABLE] = {"high", "transitive through the EU table",
	EU_DECISION " (the same table: OJ C 247 I/1, 25.6.2021)"},
	[WIKIPEDIA_EU] = {"medium", "transitive through the EU table",
	WIKIPEDIA_TABLE "; to be verified against " EU_DECISION},
	[WIKIPEDIA] = {"medium", "transitive through a Wikipedia table", WIKIPEDIA_TABLE}
};

/* What must be known besides. */
#define NOTE_CA \
	"PROTECTED is a separate scale (non-national interest): no rank on the classified" \
	" scale"
#define NOTE_NATO \
	"NR has no Canadian classified equivalent; ISM ch. 9: reliability status suffices" \
	" for oral/visual access to NR"
#define NOTE_EU "The Canada-EU agreement has its own table, which prevails"
#define NOTE_ESA \
	"The instrument covers this pair only; higher ESA levels exist but are not " \
	"covered"
#define NOTE_OCCAR "No Canadian instrument with OCCAR"
#define NOTE_BE \
	"RESTRICTED (Diffusion restreinte / Beperkte Verspreiding) is not a " \
	"classification in Belgium: table note 1"
#define NOTE_ES "Trap: SECRETO is TOP SECRET, RESERVADO is SECRET"
#define NOTE_FR_OLDER "Older information keeps its level"
#define NOTE_FR_ABOLISHED "Abolished; no CONFIDENTIAL level since"
#define NOTE_FR_MENTION \
	"A protection mention, not a classification (MISP fr-classif; table note 5)"
#define NOTE_RO "Trap: \"Secret\" is CONFIDENTIAL, \"Strict secret\" is SECRET"
#define NOTE_SE "Scheme of the Protective Security Act (2018:585)"
#define NOTE_GB_SINCE_2014 \
	"Since 2014; OFFICIAL-SENSITIVE is treated as the counterpart of partners' " \
	"RESTRICTED but its controls fall below it; older CONFIDENTIAL and RESTRICTED " \
	"material exists"
#define NOTE_GB_UNTIL_2014 "Abolished in 2014; day not verified"
#define NOTE_US \
	"No RESTRICTED level; partners' RESTRICTED may be raised to CONFIDENTIAL by " \
	"agreement (ACP 122(F) para 908, \"label creep\")"
#define NOTE_AU \
	"CONFIDENTIAL retired, treat as SECRET; Australian PROTECTED is a classification " \
	"and is NOT Canadian PROTECTED"
#define NOTE_BR \
	"Three levels under the 2011 access-to-information law; older lists still show " \
	"CONFIDENCIAL at rank 2; rank of RESERVADO to be read in the instrument"
#define NOTE_CL "Two marks only: read them against the instrument"
#define NOTE_CH "No TOP SECRET level"
#define NOTE_UA \
	"The law is understood to have three levels headed by \"osoblyvoi vazhlyvosti\": " \
	"verify before use"

#define TS	CLEARANCE_LEVEL_TOP_SECRET
#define S	CLEARANCE_LEVEL_SECRET
#define C	CLEARANCE_LEVEL_CONFIDENTIAL
#define PA	CLEARANCE_LEVEL_PROTECTED_A
#define PB	CLEARANCE_LEVEL_PROTECTED_B
#define PC	CLEARANCE_LEVEL_PROTECTED_C

/*
 * rank: 4 is the top of the classified scale, 1 restricted, 0 off that scale.
 * levels: the Canadian ones, none where Canada has no counterpart.
 * names: what else the marking is found by, separated by semicolons; of a
 * marking in another script a transliteration, too.
 * Days are year, month, day in one number; 0 is none.  A marking was in use
 * until one day and had gone out of use by another, and nobody knows between.
 */
typedef struct Equivalence
{
	const char *party;
	int			rank;
	ClearanceLevel levels[LEVELS_MAX];
	const char *marking;
	const char *names;
	Origin		origin;
	const char *note;
	int			since;
	int			until;
	int			ended_by;
} Equivalence;

static const Equivalence equivalences[] = {
	{"CA", 4, {TS}, "TOP SECRET / TRÈS SECRET", "TOP SECRET;TRÈS SECRET", OWN_SCALE},
	{"CA", 3, {S}, "SECRET", "", OWN_SCALE},
	{"CA", 2, {C}, "CONFIDENTIAL / CONFIDENTIEL", "CONFIDENTIAL;CONFIDENTIEL", OWN_SCALE},
	{"CA", 0, {PA}, "PROTECTED A / PROTÉGÉ A", "PROTECTED A;PROTÉGÉ A", OWN_SCALE, NOTE_CA},
	{"CA", 0, {PB}, "PROTECTED B / PROTÉGÉ B", "PROTECTED B;PROTÉGÉ B", OWN_SCALE, NOTE_CA},
	{"CA", 0, {PC}, "PROTECTED C / PROTÉGÉ C", "PROTECTED C;PROTÉGÉ C", OWN_SCALE, NOTE_CA},
	{"NATO", 4, {TS}, "COSMIC TOP SECRET", "CTS", NATO_SCALE, NOTE_NATO},
	{"NATO", 3, {S}, "NATO SECRET", "NS", NATO_SCALE, NOTE_NATO},
	{"NATO", 2, {C}, "NATO CONFIDENTIAL", "NC", NATO_SCALE, NOTE_NATO},
	{"NATO", 1, {0}, "NATO RESTRICTED", "NR", NATO_SCALE, NOTE_NATO},
	{"EU", 4, {TS}, "TRÈS SECRET UE/EU TOP SECRET",
	"TRÈS SECRET UE;EU TOP SECRET", EU_SCALE, NOTE_EU},
	{"EU", 3, {S}, "SECRET UE/EU SECRET", "SECRET UE;EU SECRET", EU_SCALE, NOTE_EU},
	{"EU", 2, {C}, "CONFIDENTIEL UE/EU CONFIDENTIAL",
	"CONFIDENTIEL UE;EU CONFIDENTIAL", EU_SCALE, NOTE_EU},
	{"EU", 1, {0}, "RESTREINT UE/EU RESTRICTED", "RESTREINT UE;EU RESTRICTED", EU_SCALE, NOTE_EU},
	{"ESA", 1, {PA, PB}, "ESA RESTRICTED", "", ESA_INSTRUMENT, NOTE_ESA},
	{"OCCAR", 3, {S}, "OCCAR SECRET", "", OCCAR_AGREEMENT, NOTE_OCCAR},
	{"OCCAR", 2, {C}, "OCCAR CONFIDENTIAL", "", OCCAR_AGREEMENT, NOTE_OCCAR},
	{"OCCAR", 1, {0}, "OCCAR RESTRICTED", "", OCCAR_AGREEMENT, NOTE_OCCAR},
	{"BE", 4, {TS}, "Très Secret / Zeer Geheim", "Très Secret;Zeer Geheim", EU_TABLE, NOTE_BE},
	{"BE", 3, {S}, "Secret / Geheim", "Secret;Geheim", EU_TABLE, NOTE_BE},
	{"BE", 2, {C}, "Confidentiel / Vertrouwelijk", "Confidentiel;Vertrouwelijk", EU_TABLE, NOTE_BE},
	{"BG", 4, {TS}, "Строго секретно", "Strogo sekretno", EU_TABLE},
	{"BG", 3, {S}, "Секретно", "Sekretno", EU_TABLE},
	{"BG", 2, {C}, "Поверително", "Poveritelno", EU_TABLE},
	{"BG", 1, {0}, "За служебно ползване", "Za sluzhebno polzvane", EU_TABLE},
	{"CZ", 4, {TS}, "Přísně tajné", "", EU_TABLE},
	{"CZ", 3, {S}, "Tajné", "", EU_TABLE},
	{"CZ", 2, {C}, "Důvěrné", "", EU_TABLE},
	{"CZ", 1, {0}, "Vyhrazené", "", EU_TABLE},
	{"DK", 4, {TS}, "YDERST HEMMELIGT", "", EU_TABLE},
	{"DK", 3, {S}, "HEMMELIGT", "", EU_TABLE},
	{"DK", 2, {C}, "FORTROLIGT", "", EU_TABLE},
	{"DK", 1, {0}, "TIL TJENESTEBRUG", "", EU_TABLE},
	{"DE", 4, {TS}, "STRENG GEHEIM", "", EU_TABLE},
	{"DE", 3, {S}, "GEHEIM", "", EU_TABLE},
	{"DE", 2, {C}, "VS-VERTRAULICH", "", EU_TABLE},
	{"DE", 1, {0}, "VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS-NfD", EU_TABLE},
	{"EE", 4, {TS}, "Täiesti salajane", "", EU_TABLE},
	{"EE", 3, {S}, "Salajane", "", EU_TABLE},
	{"EE", 2, {C}, "Konfidentsiaalne", "", EU_TABLE},
	{"EE", 1, {0}, "Piiratud", "", EU_TABLE},
	{"IE", 4, {TS}, "Top Secret", "", EU_TABLE},
	{"IE", 3, {S}, "Secret", "", EU_TABLE},
	{"IE", 2, {C}, "Confidential", "", EU_TABLE},
	{"IE", 1, {0}, "Restricted", "", EU_TABLE},
	{"GR", 4, {TS}, "Άκρως Απόρρητο", "Akros Aporrito;ΑΑΠ", EU_TABLE},
	{"GR", 3, {S}, "Απόρρητο", "Aporrito;ΑΠ", EU_TABLE},
	{"GR", 2, {C}, "Εμπιστευτικό", "Empisteftiko;ΕΜ", EU_TABLE},
	{"GR", 1, {0}, "Περιορισμένης Χρήσης", "Periorismenis Chrisis;ΠΧ", EU_TABLE},
	{"ES", 4, {TS}, "SECRETO", "", EU_TABLE, NOTE_ES},
	{"ES", 3, {S}, "RESERVADO", "", EU_TABLE, NOTE_ES},
	{"ES", 2, {C}, "CONFIDENCIAL", "", EU_TABLE, NOTE_ES},
	{"ES", 1, {0}, "DIFUSIÓN LIMITADA", "", EU_TABLE, NOTE_ES},
	{"FR", 4, {TS}, "TRÈS SECRET", "", EU_TABLE, NULL, 20210701},
	{"FR", 3, {S}, "SECRET", "", EU_TABLE, NULL, 20210701},
	{"FR", 4, {TS}, "TRÈS SECRET DÉFENSE", "", EU_TABLE, NOTE_FR_OLDER, 0, 20210630},
	{"FR", 3, {S}, "SECRET DÉFENSE", "", EU_TABLE, NOTE_FR_OLDER, 0, 20210630},
	{"FR", 2, {C}, "CONFIDENTIEL DÉFENSE", "", EU_TABLE, NOTE_FR_ABOLISHED, 0, 20210630},
	{"FR", 1, {0}, "DIFFUSION RESTREINTE", "", WIKIPEDIA, NOTE_FR_MENTION},
	{"HR", 4, {TS}, "VRLO TAJNO", "", EU_TABLE},
	{"HR", 3, {S}, "TAJNO", "", EU_TABLE},
	{"HR", 2, {C}, "POVJERLJIVO", "", EU_TABLE},
	{"HR", 1, {0}, "OGRANIČENO", "", EU_TABLE},
	{"IT", 4, {TS}, "Segretissimo", "", EU_TABLE},
	{"IT", 3, {S}, "Segreto", "", EU_TABLE},
	{"IT", 2, {C}, "Riservatissimo", "", EU_TABLE},
	{"IT", 1, {0}, "Riservato", "", EU_TABLE},
	{"CY", 4, {TS}, "Άκρως Απόρρητο", "Akros Aporrito", WIKIPEDIA_EU},
	{"CY", 3, {S}, "Απόρρητο", "Aporrito", WIKIPEDIA_EU},
	{"CY", 2, {C}, "Εμπιστευτικό", "Empisteftiko", WIKIPEDIA_EU},
	{"CY", 1, {0}, "Περιορισμένης Χρήσης", "Periorismenis Chrisis", WIKIPEDIA_EU},
	{"LV", 4, {TS}, "Sevišķi slepeni", "", WIKIPEDIA_EU},
	{"LV", 3, {S}, "Slepeni", "", WIKIPEDIA_EU},
	{"LV", 2, {C}, "Konfidenciāli", "", WIKIPEDIA_EU},
	{"LV", 1, {0}, "Dienesta vajadzībām", "", WIKIPEDIA_EU},
	{"LT", 4, {TS}, "Visiškai slaptai", "", WIKIPEDIA_EU},
	{"LT", 3, {S}, "Slaptai", "", WIKIPEDIA_EU},
	{"LT", 2, {C}, "Konfidencialiai", "", WIKIPEDIA_EU},
	{"LT", 1, {0}, "Riboto naudojimo", "", WIKIPEDIA_EU},
	{"LU", 4, {TS}, "Très Secret Lux", "", WIKIPEDIA_EU},
	{"LU", 3, {S}, "Secret Lux", "", WIKIPEDIA_EU},
	{"LU", 2, {C}, "Confidentiel Lux", "", WIKIPEDIA_EU},
	{"LU", 1, {0}, "Restreint Lux", "", WIKIPEDIA_EU},
	{"HU", 4, {TS}, "Szigorúan titkos!", "", WIKIPEDIA_EU},
	{"HU", 3, {S}, "Titkos!", "", WIKIPEDIA_EU},
	{"HU", 2, {C}, "Bizalmas!", "", WIKIPEDIA_EU},
	{"HU", 1, {0}, "Korlátozott terjesztésű!", "", WIKIPEDIA_EU},
	{"MT", 4, {TS}, "L-Ogħla Segretezza / Top Secret",
	"L-Ogħla Segretezza;L-Oghla Segretezza;Top Secret", WIKIPEDIA_EU},
	{"MT", 3, {S}, "Sigriet / Secret", "Sigriet;Secret", WIKIPEDIA_EU},
	{"MT", 2, {C}, "Kunfidenzjali / Confidential", "Kunfidenzjali;Confidential", WIKIPEDIA_EU},
	{"MT", 1, {0}, "Ristrett / Restricted", "Ristrett;Restricted", WIKIPEDIA_EU},
	{"NL", 4, {TS}, "Stg. ZEER GEHEIM", "", WIKIPEDIA_EU},
	{"NL", 3, {S}, "Stg. GEHEIM", "", WIKIPEDIA_EU},
	{"NL", 2, {C}, "Stg. CONFIDENTIEEL", "", WIKIPEDIA_EU},
	{"NL", 1, {0}, "Dep. VERTROUWELIJK", "", WIKIPEDIA_EU},
	{"AT", 4, {TS}, "Streng Geheim", "", WIKIPEDIA_EU},
	{"AT", 3, {S}, "Geheim", "", WIKIPEDIA_EU},
	{"AT", 2, {C}, "Vertraulich", "", WIKIPEDIA_EU},
	{"AT", 1, {0}, "Eingeschränkt", "", WIKIPEDIA_EU},
	{"PL", 4, {TS}, "Ściśle tajne", "", WIKIPEDIA_EU},
	{"PL", 3, {S}, "Tajne", "", WIKIPEDIA_EU},
	{"PL", 2, {C}, "Poufne", "", WIKIPEDIA_EU},
	{"PL", 1, {0}, "Zastrzeżone", "", WIKIPEDIA_EU},
	{"PT", 4, {TS}, "Muito Secreto", "", WIKIPEDIA_EU},
	{"PT", 3, {S}, "Secreto", "", WIKIPEDIA_EU},
	{"PT", 2, {C}, "Confidencial", "", WIKIPEDIA_EU},
	{"PT", 1, {0}, "Reservado", "", WIKIPEDIA_EU},
	{"RO", 4, {TS}, "Strict secret de importanță deosebită", "", WIKIPEDIA_EU, NOTE_RO},
	{"RO", 3, {S}, "Strict secret", "", WIKIPEDIA_EU, NOTE_RO},
	{"RO", 2, {C}, "Secret", "", WIKIPEDIA_EU, NOTE_RO},
	{"RO", 1, {0}, "Secret de serviciu", "", WIKIPEDIA_EU, NOTE_RO},
	{"SI", 4, {TS}, "STROGO TAJNO", "", WIKIPEDIA_EU},
	{"SI", 3, {S}, "TAJNO", "", WIKIPEDIA_EU},
	{"SI", 2, {C}, "ZAUPNO", "", WIKIPEDIA_EU},
	{"SI", 1, {0}, "INTERNO", "", WIKIPEDIA_EU},
	{"SK", 4, {TS}, "Prísne tajné", "", WIKIPEDIA_EU},
	{"SK", 3, {S}, "Tajné", "", WIKIPEDIA_EU},
	{"SK", 2, {C}, "Dôverné", "", WIKIPEDIA_EU},
	{"SK", 1, {0}, "Vyhradené", "", WIKIPEDIA_EU},
	{"FI", 4, {TS}, "ERITTÄIN SALAINEN / YTTERST HEMLIG",
	"ERITTÄIN SALAINEN;YTTERST HEMLIG;ST I", WIKIPEDIA_EU},
	{"FI", 3, {S}, "SALAINEN / HEMLIG", "SALAINEN;HEMLIG;ST II", WIKIPEDIA_EU},
	{"FI", 2, {C}, "LUOTTAMUKSELLINEN / KONFIDENTIELL",
	"LUOTTAMUKSELLINEN;KONFIDENTIELL;ST III", WIKIPEDIA_EU},
	{"FI", 1, {0}, "KÄYTTÖ RAJOITETTU / BEGRÄNSAD TILLGÅNG",
	"KÄYTTÖ RAJOITETTU;BEGRÄNSAD TILLGÅNG;ST IV", WIKIPEDIA_EU},
	{"SE", 4, {TS}, "Kvalificerat hemlig", "", WIKIPEDIA_EU, NOTE_SE, 20190401},
	{"SE", 3, {S}, "Hemlig", "", WIKIPEDIA_EU, NOTE_SE, 20190401},
	{"SE", 2, {C}, "Konfidentiell", "", WIKIPEDIA_EU, NOTE_SE, 20190401},
	{"SE", 1, {0}, "Begränsat hemlig", "", WIKIPEDIA_EU, NOTE_SE, 20190401},
	{"GB", 4, {TS}, "TOP SECRET", "", WIKIPEDIA, NOTE_GB_SINCE_2014},
	{"GB", 3, {S}, "SECRET", "", WIKIPEDIA, NOTE_GB_SINCE_2014},
	{"GB", 1, {0}, "OFFICIAL-SENSITIVE", "", WIKIPEDIA, NOTE_GB_SINCE_2014},
	{"GB", 2, {C}, "CONFIDENTIAL", "", WIKIPEDIA, NOTE_GB_UNTIL_2014, 0, 20131231, 20141231},
	{"GB", 1, {0}, "RESTRICTED", "", WIKIPEDIA, NOTE_GB_UNTIL_2014, 0, 20131231, 20141231},
	{"US", 4, {TS}, "TOP SECRET", "", WIKIPEDIA, NOTE_US},
	{"US", 3, {S}, "SECRET", "", WIKIPEDIA, NOTE_US},
	{"US", 2, {C}, "CONFIDENTIAL", "", WIKIPEDIA, NOTE_US},
	{"AU", 4, {TS}, "TOP SECRET", "", WIKIPEDIA, NOTE_AU},
	{"AU", 3, {S}, "SECRET", "", WIKIPEDIA, NOTE_AU},
	{"AU", 1, {0}, "PROTECTED", "", WIKIPEDIA, NOTE_AU},
	{"NZ", 4, {TS}, "TOP SECRET", "", WIKIPEDIA},
	{"NZ", 3, {S}, "SECRET", "", WIKIPEDIA},
	{"NZ", 2, {C}, "CONFIDENTIAL", "", WIKIPEDIA},
	{"NZ", 1, {0}, "RESTRICTED", "", WIKIPEDIA},
	{"SG", 4, {TS}, "TOP SECRET", "", WIKIPEDIA},
	{"SG", 3, {S}, "SECRET", "", WIKIPEDIA},
	{"SG", 2, {C}, "CONFIDENTIAL", "", WIKIPEDIA},
	{"SG", 1, {0}, "RESTRICTED", "", WIKIPEDIA},
	{"ZA", 4, {TS}, "TOP SECRET / UITERS GEHEIM", "TOP SECRET;UITERS GEHEIM", WIKIPEDIA},
	{"ZA", 3, {S}, "SECRET / GEHEIM", "SECRET;GEHEIM", WIKIPEDIA},
	{"ZA", 2, {C}, "CONFIDENTIAL / VERTROULIK", "CONFIDENTIAL;VERTROULIK", WIKIPEDIA},
	{"ZA", 1, {0}, "RESTRICTED / BEPERK", "RESTRICTED;BEPERK", WIKIPEDIA},
	{"NO", 4, {TS}, "STRENGT HEMMELIG", "", WIKIPEDIA},
	{"NO", 3, {S}, "HEMMELIG", "", WIKIPEDIA},
	{"NO", 2, {C}, "KONFIDENSIELT", "", WIKIPEDIA},
	{"NO", 1, {0}, "BEGRENSET", "", WIKIPEDIA},
	{"IL", 4, {TS}, "SODI BEYOTER (סודי ביותר)", "SODI BEYOTER;סודי ביותר", WIKIPEDIA},
	{"IL", 3, {S}, "SODI (סודי)", "SODI;סודי", WIKIPEDIA},
	{"IL", 2, {C}, "SHAMUR (שמור)", "SHAMUR;שמור", WIKIPEDIA},
	{"IL", 1, {0}, "MUGBAL (מוגבל)", "MUGBAL;מוגבל", WIKIPEDIA},
	{"BR", 4, {TS}, "ULTRASSECRETO", "", WIKIPEDIA, NOTE_BR},
	{"BR", 3, {S}, "SECRETO", "", WIKIPEDIA, NOTE_BR},
	{"BR", 1, {0}, "RESERVADO", "", WIKIPEDIA, NOTE_BR},
	{"CL", 4, {TS}, "SECRETO", "", WIKIPEDIA, NOTE_CL},
	{"CL", 3, {S}, "SECRETO", "", WIKIPEDIA, NOTE_CL},
	{"CL", 2, {C}, "RESERVADO", "", WIKIPEDIA, NOTE_CL},
	{"CL", 1, {0}, "RESERVADO", "", WIKIPEDIA, NOTE_CL},
	{"CH", 3, {S}, "GEHEIM / SECRET", "GEHEIM;SECRET", WIKIPEDIA, NOTE_CH},
	{"CH", 2, {C}, "VERTRAULICH / CONFIDENTIEL", "VERTRAULICH;CONFIDENTIEL", WIKIPEDIA, NOTE_CH},
	{"CH", 1, {0}, "INTERN / INTERNE", "INTERN;INTERNE", WIKIPEDIA, NOTE_CH},
	{"AL", 4, {TS}, "TEPËR SEKRET / TEPER SEKRET", "TEPËR SEKRET;TEPER SEKRET", WIKIPEDIA},
	{"AL", 3, {S}, "SEKRET", "", WIKIPEDIA},
	{"AL", 2, {C}, "KONFIDENCIAL", "", WIKIPEDIA},
	{"AL", 1, {0}, "I KUFIZUAR", "", WIKIPEDIA},
	{"TR", 4, {TS}, "ÇOK GİZLİ", "", WIKIPEDIA},
	{"TR", 3, {S}, "GİZLİ", "", WIKIPEDIA},
	{"TR", 2, {C}, "ÖZEL", "", WIKIPEDIA},
	{"TR", 1, {0}, "HİZMETE ÖZEL", "", WIKIPEDIA},
	{"IS", 4, {TS}, "ALGERT LEYNDARMÁL", "", WIKIPEDIA},
	{"IS", 3, {S}, "LEYNDARMÁL", "", WIKIPEDIA},
	{"IS", 2, {C}, "TRÚNAÐARMÁL", "TRUNADARMAL", WIKIPEDIA},
	{"IS", 1, {0}, "ÞJÓNUSTUSKJAL", "THJONUSTUSKJAL", WIKIPEDIA},
	{"ME", 4, {TS}, "STROGO TAJNO", "", WIKIPEDIA},
	{"ME", 3, {S}, "TAJNO", "", WIKIPEDIA},
	{"ME", 2, {C}, "POVJERLJIVO", "", WIKIPEDIA},
	{"ME", 1, {0}, "INTERNO", "", WIKIPEDIA},
	{"JP", 4, {TS}, "KIMITSU (機密)", "KIMITSU;機密", WIKIPEDIA},
	{"JP", 3, {S}, "GOKUHI (極秘)", "GOKUHI;極秘", WIKIPEDIA},
	{"JP", 2, {C}, "HI (秘)", "HI;秘", WIKIPEDIA},
	{"JP", 1, {0}, "TORIATSUKAI CHUI (取扱注意)", "TORIATSUKAI CHUI;取扱注意", WIKIPEDIA},
	{"KR", 4, {TS}, "IL-GEUP BIMIL (1급 비밀)", "IL-GEUP BIMIL;1급 비밀", WIKIPEDIA},
	{"KR", 3, {S}, "I-GEUP BIMIL (2급 비밀)", "I-GEUP BIMIL;2급 비밀", WIKIPEDIA},
	{"KR", 2, {C}, "SAM-GEUP BIMIL (3급 비밀)", "SAM-GEUP BIMIL;3급 비밀", WIKIPEDIA},
	{"KR", 1, {0}, "DAEOEBI (대외비)", "DAEOEBI;대외비", WIKIPEDIA},
	{"UA", 4, {TS}, "Цілком таємно", "Tsilkom taiemno", WIKIPEDIA, NOTE_UA},
	{"UA", 3, {S}, "Таємно", "Taiemno", WIKIPEDIA, NOTE_UA},
	{"UA", 2, {C}, "Конфіденційно", "Konfidentsiino", WIKIPEDIA, NOTE_UA},
	{"UA", 1, {0}, "Для службового користування",
	"Dlia sluzhbovoho korystuvannia", WIKIPEDIA, NOTE_UA}
};

#undef TS
#undef S
#undef C
#undef PA
#undef PB
#undef PC

/*
 * A day as a column; null for none.
 */
static Datum
day_datum(int day, bool *is_null)
{
	*is_null = (day == 0);
	if (*is_null)
		return (Datum) 0;
	return DateADTGetDatum(clearance_day_from_ymd(day / 10000, day / 100 % 100, day % 100));
}

/*
 * The names of a row that the server's encoding can write, the marking first,
 * and the key of each, as clearance_party_key() makes them.
 */
static int
names_of(const Equivalence *row, Datum *names, Datum *keys)
{
	const char *rest = psprintf("%s;%s", row->marking, row->names);
	int			count = 0;

	while (*rest != '\0' && count < NAMES_MAX)
	{
		size_t		length = strcspn(rest, ";");
		char	   *utf8 = pnstrdup(rest, length);
		char	   *name = clearance_name_for_server(utf8);

		if (length > 0 && name != NULL)
		{
			size_t		size = length * CLEARANCE_FOLD_EXPANSION + 1;
			char	   *key = palloc(size);

			key[clearance_name_key(utf8, length, key, size - 1)] = '\0';
			names[count] = CStringGetTextDatum(name);
			keys[count++] = CStringGetTextDatum(clearance_text_for_server(key));
		}
		rest += length;
		if (*rest == ';')
			rest++;
	}
	return count;
}

static Datum
texts_datum(Datum *texts, int count)
{
	return PointerGetDatum(construct_array(texts, count, TEXTOID, -1, false, TYPALIGN_INT));
}

/*
 * Levels as an array of their type, which is the element type of the column.
 */
static Datum
levels_datum(const ClearanceLevel *levels, Oid level_type)
{
	Datum		values[LEVELS_MAX];
	int			count = 0;

	while (count < LEVELS_MAX && levels[count] != 0)
	{
		values[count] = Int32GetDatum(levels[count]);
		count++;
	}
	return PointerGetDatum(construct_array(values, count, level_type,
										   sizeof(int32), true, TYPALIGN_INT));
}

static void
put_row(ReturnSetInfo *result, const Equivalence *row, Oid level_type)
{
	const OriginTexts *origin = &origins[row->origin];
	Datum		values[EQUIVALENCE_COLUMNS];
	bool		nulls[EQUIVALENCE_COLUMNS] = {false};
	Datum		names[NAMES_MAX];
	Datum		keys[NAMES_MAX];
	int			count = names_of(row, names, keys);

	values[0] = CStringGetTextDatum(row->party);
	values[1] = Int32GetDatum(row->rank);
	nulls[1] = (row->rank == 0);
	values[2] = levels_datum(row->levels, level_type);
	values[5] = texts_datum(keys, count);
	if (count == 0)				/* nothing leads to the row; show it all the same */
		names[count++] = CStringGetTextDatum(clearance_text_for_server(row->marking));
	values[3] = names[0];
	values[4] = texts_datum(names, count);
	values[6] = day_datum(row->since, &nulls[6]);
	values[7] = day_datum(row->until, &nulls[7]);
	values[8] = day_datum(row->ended_by, &nulls[8]);
	values[9] = CStringGetTextDatum(origin->certainty);
	values[10] = CStringGetTextDatum(origin->basis);
	values[11] = CStringGetTextDatum(origin->source);
	nulls[12] = (row->note == NULL);
	values[12] = nulls[12] ? (Datum) 0 : CStringGetTextDatum(row->note);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * clearance_shipped_equivalences(party): the rows of a party; all of them for
 * a null.
 */
Datum
clearance_shipped_equivalences(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	char	   *party = PG_ARGISNULL(0) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(0));
	Oid			level_type;

	InitMaterializedSRF(fcinfo, 0);
	level_type = get_element_type(TupleDescAttr(result->setDesc, 2)->atttypid);
	for (int i = 0; i < lengthof(equivalences); i++)
	{
		if (party == NULL || strcmp(party, equivalences[i].party) == 0)
			put_row(result, &equivalences[i], level_type);
	}
	return (Datum) 0;
}
