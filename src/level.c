/*-------------------------------------------------------------------------
 *
 * level.c
 *	  Security levels: codes, axes, ranks, and which level covers which.
 *
 * One table describes the levels; everything else reads it.  Its facts and
 * their certainty are those of the project's notes on personnel screening:
 * PSPC, Security clearance request process and Reliability status request
 * process (validity); PSPC, Contract Security Manual, chapter 10 (a Canadian
 * clearance gives no NATO access); Canadian Commercial Corporation, Security
 * clearances (screening for protected and classified information).
 *
 * Plain C without server state.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "fold.h"
#include "level.h"

/* Bits of the covers relation: the positions in the table, lowest code first. */
enum
{
	UNCLASSIFIED,
	SITE_ACCESS,
	PROTECTED_A,
	RELIABILITY,
	PROTECTED_B,
	ENHANCED_RELIABILITY,
	NATO_RESTRICTED,
	PROTECTED_C,
	CONFIDENTIAL,
	NATO_CONFIDENTIAL,
	SECRET,
	NATO_SECRET,
	ENHANCED_SECRET,
	TOP_SECRET,
	COSMIC_TOP_SECRET,
	ENHANCED_TOP_SECRET,
	TOP_SECRET_SIGINT
};

#define BIT(level)		(UINT32_C(1) << (level))

/*
 * What each level covers.  Every level covers itself and UNCLASSIFIED; a plain
 * Canadian level covers the plain ones below it and, from reliability up,
 * Protected A and B; an enhanced one covers the plain one of its name, lower
 * enhanced ones and Protected C.  Nothing crosses between Canada and NATO.
 */
#define COVERS_UNCLASSIFIED			BIT(UNCLASSIFIED)
#define COVERS_PROTECTED_A			(COVERS_UNCLASSIFIED | BIT(PROTECTED_A))
#define COVERS_PROTECTED_B			(COVERS_PROTECTED_A | BIT(PROTECTED_B))
#define COVERS_PROTECTED_C			(COVERS_PROTECTED_B | BIT(PROTECTED_C))
#define COVERS_SITE_ACCESS			(COVERS_UNCLASSIFIED | BIT(SITE_ACCESS))
#define COVERS_RELIABILITY			(COVERS_SITE_ACCESS | COVERS_PROTECTED_B | BIT(RELIABILITY))
#define COVERS_ENHANCED_RELIABILITY (COVERS_RELIABILITY | COVERS_PROTECTED_C | BIT(ENHANCED_RELIABILITY))
#define COVERS_CONFIDENTIAL			(COVERS_RELIABILITY | BIT(CONFIDENTIAL))
#define COVERS_SECRET				(COVERS_CONFIDENTIAL | BIT(SECRET))
#define COVERS_ENHANCED_SECRET		(COVERS_SECRET | COVERS_ENHANCED_RELIABILITY | BIT(ENHANCED_SECRET))
#define COVERS_TOP_SECRET			(COVERS_SECRET | BIT(TOP_SECRET))
#define COVERS_ENHANCED_TOP_SECRET	(COVERS_TOP_SECRET | COVERS_ENHANCED_SECRET | BIT(ENHANCED_TOP_SECRET))
#define COVERS_TOP_SECRET_SIGINT	(COVERS_TOP_SECRET | BIT(TOP_SECRET_SIGINT))
#define COVERS_NATO_RESTRICTED		(COVERS_UNCLASSIFIED | BIT(NATO_RESTRICTED))
#define COVERS_NATO_CONFIDENTIAL	(COVERS_NATO_RESTRICTED | BIT(NATO_CONFIDENTIAL))
#define COVERS_NATO_SECRET			(COVERS_NATO_CONFIDENTIAL | BIT(NATO_SECRET))
#define COVERS_COSMIC_TOP_SECRET	(COVERS_NATO_SECRET | BIT(COSMIC_TOP_SECRET))

/* No level: in the column "required". */
#define NONE	0

#define NAMES_MAX	16

/*
 * A level.  Axis and rank are parts of its code.
 *
 * Names are folded, without spaces; those of NATO levels begin with "nato"
 * where people write NATO, OTAN or both.  A name of two letters is read only
 * when nothing else stands around or between them.
 *
 * Left out because they mean two things, or another thing than a level here:
 * single letters; "Protected" and "Restricted" alone; CF, CS, ES, SA, SC;
 * ERS, ERC, BRS, BRC and "basic reliability" (scales of before 2002, where
 * the enhanced one is the reliability status of today); TSSA (special
 * access); NSA and CTSA (ATOMAL); NU (NATO Unclassified); "Secret NATO" (one
 * clearance or two?); "conf" (also confirmed).
 */
typedef struct Level
{
	ClearanceLevel code;
	const char *english;
	const char *french;			/* UTF-8 */
	ClearanceLevel required;	/* for information of this level */
	int			validity_years; /* 0: not known */
	uint32_t	covers;
	const char *names[NAMES_MAX];
} Level;

static const Level levels[CLEARANCE_LEVEL_COUNT] = {
	{
		CLEARANCE_LEVEL_UNCLASSIFIED,
		"UNCLASSIFIED", "NON CLASSIFI\303\211",
		CLEARANCE_LEVEL_UNCLASSIFIED, 0, COVERS_UNCLASSIFIED,
		{"unclassified", "unclas", "unclass", "nonclassifie", "nonclassifiee",
		"sansclassification"}
	},
	{
		CLEARANCE_LEVEL_SITE_ACCESS,
		"SITE ACCESS", "ACC\303\210S AUX SITES",
		NONE, 0, COVERS_SITE_ACCESS,
		{"siteaccess", "siteaccessstatus", "accesausites", "accesauxsites",
		"accesausite", "coteaccesausite", "cotedaccesausite", "cotedaccesauxsites",
		"cotedonnantaccesauxsites", "autorisationdaccesausite",
		"autorisationdaccesauxsites"}
	},
	{
		CLEARANCE_LEVEL_PROTECTED_A,
		"PROTECTED A", "PROT\303\211G\303\211 A",
		CLEARANCE_LEVEL_RELIABILITY, 0, COVERS_PROTECTED_A,
		{"protecteda", "protegea", "protegeea", "prota", "pa"}
	},
	{
		CLEARANCE_LEVEL_RELIABILITY,
		"RELIABILITY", "COTE DE FIABILIT\303\211",
		NONE, 10, COVERS_RELIABILITY,
		{"reliability", "reliabilitystatus", "reliabilityscreening", "fiabilite",
		"cotedefiabilite", "statutdefiabilite", "niveaudefiabilite", "rs"}
	},
	{
		CLEARANCE_LEVEL_PROTECTED_B,
		"PROTECTED B", "PROT\303\211G\303\211 B",
		CLEARANCE_LEVEL_RELIABILITY, 0, COVERS_PROTECTED_B,
		{"protectedb", "protegeb", "protegeeb", "protb", "pb"}
	},
	{
		CLEARANCE_LEVEL_ENHANCED_RELIABILITY,
		"ENHANCED RELIABILITY", "COTE DE FIABILIT\303\211 APPROFONDIE",
		NONE, 0, COVERS_ENHANCED_RELIABILITY,
		{"enhancedreliability", "enhancedreliabilitystatus", "reliabilityenhanced",
		"fiabiliteapprofondie", "cotedefiabiliteapprofondie"}
	},
	{
		CLEARANCE_LEVEL_NATO_RESTRICTED,
		"NATO RESTRICTED", "NATO DIFFUSION RESTREINTE",
		NONE, 0, COVERS_NATO_RESTRICTED,
		{"natorestricted", "natodiffusionrestreinte", "natorestreint",
		"diffusionrestreinteotan", "nr"}
	},
	{
		CLEARANCE_LEVEL_PROTECTED_C,
		"PROTECTED C", "PROT\303\211G\303\211 C",
		CLEARANCE_LEVEL_ENHANCED_RELIABILITY, 0, COVERS_PROTECTED_C,
		{"protectedc", "protegec", "protegeec", "protc", "pc"}
	},
	{
		CLEARANCE_LEVEL_CONFIDENTIAL,
		"CONFIDENTIAL", "CONFIDENTIEL",
		CLEARANCE_LEVEL_SECRET, 0, COVERS_CONFIDENTIAL,
		{"confidential", "confidentiel", "confidentielle", "leveli", "level1",
		"niveaui", "niveau1"}
	},
	{
		CLEARANCE_LEVEL_NATO_CONFIDENTIAL,
		"NATO CONFIDENTIAL", "NATO CONFIDENTIEL",
		CLEARANCE_LEVEL_NATO_CONFIDENTIAL, 0, COVERS_NATO_CONFIDENTIAL,
		{"natoconfidential", "natoconfidentiel", "confidentielotan", "nc"}
	},
	{
		CLEARANCE_LEVEL_SECRET,
		"SECRET", "SECRET",
		CLEARANCE_LEVEL_SECRET, 10, COVERS_SECRET,
		{"secret", "secrete", "levelii", "level2", "niveauii", "niveau2"}
	},
	{
		CLEARANCE_LEVEL_NATO_SECRET,
		"NATO SECRET", "NATO SECRET",
		CLEARANCE_LEVEL_NATO_SECRET, 10, COVERS_NATO_SECRET,
		{"natosecret", "secretotan", "ns"}
	},
	{
		CLEARANCE_LEVEL_ENHANCED_SECRET,
		"ENHANCED SECRET", "SECRET APPROFONDI",
		NONE, 0, COVERS_ENHANCED_SECRET,
		{"enhancedsecret", "secretenhanced", "secretapprofondi", "secreteapprofondie"}
	},
	{
		CLEARANCE_LEVEL_TOP_SECRET,
		"TOP SECRET", "TR\303\210S SECRET",
		CLEARANCE_LEVEL_TOP_SECRET, 5, COVERS_TOP_SECRET,
		{"topsecret", "tressecret", "tressecrete", "leveliii", "level3", "niveauiii",
		"niveau3", "ts"}
	},
	{
		CLEARANCE_LEVEL_COSMIC_TOP_SECRET,
		"COSMIC TOP SECRET", "COSMIC TR\303\210S SECRET",
		CLEARANCE_LEVEL_COSMIC_TOP_SECRET, 5, COVERS_COSMIC_TOP_SECRET,
		{"cosmictopsecret", "cosmictressecret", "cosmicts", "cosmic", "cts",
		"tressecretcosmic", "tressecretotan", "natotopsecret", "natotressecret",
		"natots", "natocosmictopsecret", "natocosmictressecret"}
	},
	{
		CLEARANCE_LEVEL_ENHANCED_TOP_SECRET,
		"ENHANCED TOP SECRET", "TR\303\210S SECRET APPROFONDI",
		NONE, 0, COVERS_ENHANCED_TOP_SECRET,
		{"enhancedtopsecret", "topsecretenhanced", "enhancedts", "tressecretapprofondi",
		"tressecreteapprofondie"}
	},
	{
		CLEARANCE_LEVEL_TOP_SECRET_SIGINT,
		"TOP SECRET SIGINT", "TR\303\210S SECRET SIGINT",
		CLEARANCE_LEVEL_TOP_SECRET_SIGINT, 5, COVERS_TOP_SECRET_SIGINT,
		{"topsecretsigint", "tressecretsigint", "tssigint", "sigint"}
	}
};

/*
 * Words that may stand before or after a level's name, folded, without spaces.
 * Protected markings are of information: only some words go with them.
 */
typedef struct Word
{
	const char *text;
	bool		before;
	bool		protected;
} Word;

static const Word words[] = {
	{"level", true, true},
	{"securitylevel", true, true},
	{"clearance", true, false},
	{"clearancelevel", true, false},
	{"securityclearance", true, false},
	{"securityclearancelevel", true, false},
	{"niveau", true, true},
	{"niveaudesecurite", true, true},
	{"cote", true, false},
	{"cotedeniveau", true, false},
	{"cotedesecurite", true, false},
	{"cotedesecuriteniveau", true, false},
	{"cotedesecuritede", true, false},
	{"cotedesecuritedeniveau", true, false},
	{"autorisation", true, false},
	{"autorisationdeniveau", true, false},
	{"autorisationdesecurite", true, false},
	{"autorisationdesecuriteniveau", true, false},
	{"autorisationdesecuritede", true, false},
	{"autorisationdesecuritedeniveau", true, false},
	{"level", false, true},
	{"clearance", false, false},
	{"levelclearance", false, false},
	{"securityclearance", false, false},
	{"levelsecurityclearance", false, false}
};

/* Longest folded text that is looked at; no combination of names is longer. */
#define TEXT_MAX	160

/*
 * Where a level stands in the table.  These bits of the codes happen to be
 * different for all levels; the compiler warns when a new one breaks that
 * (-Woverride-init).  A search by halves would cost more than what follows it,
 * because no processor foresees the levels of a table's rows.
 */
#define SLOT(code)	((uint32_t) (code) >> 2 & 31)

static const unsigned char slots[32] = {
	[SLOT(CLEARANCE_LEVEL_UNCLASSIFIED)] = UNCLASSIFIED,
	[SLOT(CLEARANCE_LEVEL_SITE_ACCESS)] = SITE_ACCESS,
	[SLOT(CLEARANCE_LEVEL_PROTECTED_A)] = PROTECTED_A,
	[SLOT(CLEARANCE_LEVEL_RELIABILITY)] = RELIABILITY,
	[SLOT(CLEARANCE_LEVEL_PROTECTED_B)] = PROTECTED_B,
	[SLOT(CLEARANCE_LEVEL_ENHANCED_RELIABILITY)] = ENHANCED_RELIABILITY,
	[SLOT(CLEARANCE_LEVEL_NATO_RESTRICTED)] = NATO_RESTRICTED,
	[SLOT(CLEARANCE_LEVEL_PROTECTED_C)] = PROTECTED_C,
	[SLOT(CLEARANCE_LEVEL_CONFIDENTIAL)] = CONFIDENTIAL,
	[SLOT(CLEARANCE_LEVEL_NATO_CONFIDENTIAL)] = NATO_CONFIDENTIAL,
	[SLOT(CLEARANCE_LEVEL_SECRET)] = SECRET,
	[SLOT(CLEARANCE_LEVEL_NATO_SECRET)] = NATO_SECRET,
	[SLOT(CLEARANCE_LEVEL_ENHANCED_SECRET)] = ENHANCED_SECRET,
	[SLOT(CLEARANCE_LEVEL_TOP_SECRET)] = TOP_SECRET,
	[SLOT(CLEARANCE_LEVEL_COSMIC_TOP_SECRET)] = COSMIC_TOP_SECRET,
	[SLOT(CLEARANCE_LEVEL_ENHANCED_TOP_SECRET)] = ENHANCED_TOP_SECRET,
	[SLOT(CLEARANCE_LEVEL_TOP_SECRET_SIGINT)] = TOP_SECRET_SIGINT
};

/*
 * The row of a level, NULL when the code is none.
 */
static inline const Level *
find_level(ClearanceLevel code)
{
	const Level *row = &levels[slots[SLOT(code)]];

	return row->code == code ? row : NULL;
}

bool
clearance_level_is_valid(ClearanceLevel level)
{
	return find_level(level) != NULL;
}

int
clearance_level_position(ClearanceLevel level)
{
	return slots[SLOT(level)];
}

ClearanceAxis
clearance_level_axis_of(ClearanceLevel level)
{
	return (ClearanceAxis) (level / 100 % 10);
}

int
clearance_level_rank_of(ClearanceLevel level)
{
	return level / 1000;
}

const char *
clearance_level_label_of(ClearanceLevel level, bool french)
{
	const Level *row = find_level(level);

	if (row == NULL)
		return NULL;
	return french ? row->french : row->english;
}

bool
clearance_level_covers_level(ClearanceLevel holder, ClearanceLevel information)
{
	const Level *h = find_level(holder);
	const Level *i = find_level(information);

	return h != NULL && i != NULL && (h->covers & BIT(i - levels)) != 0;
}

bool
clearance_level_required_for(ClearanceLevel information, ClearanceLevel *required)
{
	const Level *row = find_level(information);

	if (row == NULL || row->required == NONE)
		return false;
	*required = row->required;
	return true;
}

int
clearance_level_validity_years(ClearanceLevel level)
{
	const Level *row = find_level(level);

	return row == NULL ? 0 : row->validity_years;
}

/* Are a zero-terminated text and one of a given length the same? */
static inline bool
equals(const char *a, const char *b, size_t length)
{
	return a[0] == b[0] && strlen(a) == length && memcmp(a, b, length) == 0;
}

/*
 * The level of exactly this name.
 */
static const Level *
level_of_name(const char *name, size_t length)
{
	int			l;
	int			n;

	for (l = 0; l < CLEARANCE_LEVEL_COUNT; l++)
	{
		for (n = 0; n < NAMES_MAX && levels[l].names[n] != NULL; n++)
		{
			if (equals(levels[l].names[n], name, length))
				return &levels[l];
		}
	}
	return NULL;
}

/*
 * The level of a name that begins with NATO, OTAN or both in either order:
 * "nato" takes their place.
 */
static const Level *
level_of_nato_name(const char *name, size_t length)
{
	static const char *const spellings[] = {"natootan", "otannato", "otan"};
	char		canonical[TEXT_MAX];
	size_t		i;

	for (i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++)
	{
		size_t		spelling = strlen(spellings[i]);

		if (length > spelling && memcmp(name, spellings[i], spelling) == 0)
		{
			memcpy(canonical, "nato", 4);
			memcpy(canonical + 4, name + spelling, length - spelling);
			return level_of_name(canonical, length - spelling + 4);
		}
	}
	return level_of_name(name, length);
}

/*
 * The level of a name with at most one of the known words before it and one
 * after it ("Secret clearance", "cote de sécurité Très secret").
 */
static const Level *
level_of_phrase(const char *text, size_t length, bool abbreviations,
				bool words_before, bool words_after)
{
	const Level *level = NULL;
	size_t		i;

	if (length > 2 || abbreviations)
		level = level_of_nato_name(text, length);

	for (i = 0; level == NULL && i < sizeof(words) / sizeof(words[0]); i++)
	{
		const Word *word = &words[i];
		size_t		word_length = strlen(word->text);
		size_t		rest_length;

		if (length <= word_length || !(word->before ? words_before : words_after))
			continue;
		rest_length = length - word_length;
		if (memcmp(word->before ? text : text + rest_length, word->text, word_length) != 0)
			continue;

		level = level_of_phrase(word->before ? text + word_length : text, rest_length,
								abbreviations,
								words_before && !word->before,
								words_after && word->before);
		if (level != NULL && !word->protected &&
			clearance_level_axis_of(level->code) == CLEARANCE_AXIS_PROTECTED)
			level = NULL;
	}
	return level;
}

/*
 * The level of a part of the folded text.  Spaces do not count, except that
 * an abbreviation of two letters stands alone at either end: "N/S" means "not
 * specified" as often as NATO Secret.
 */
static const Level *
level_of_part(const char *text, size_t length)
{
	char		squeezed[TEXT_MAX];
	size_t		squeezed_length = 0;
	size_t		i;

	for (i = 0; i < length; i++)
	{
		if (text[i] != ' ')
			squeezed[squeezed_length++] = text[i];
	}
	if (squeezed_length < 2)
		return NULL;
	return level_of_phrase(squeezed, squeezed_length,
						   length == 2 || text[2] == ' ' || text[length - 3] == ' ',
						   true, true);
}

/*
 * The level that a folded text names once, or twice: a bilingual marking
 * ("Top Secret / Très secret"), or a number beside the name ("Level II
 * (Secret)").  Two different levels are none.
 */
static const Level *
level_of_folded(const char *text, size_t length)
{
	const Level *level = level_of_part(text, length);
	size_t		i;

	for (i = 1; level == NULL && i + 1 < length; i++)
	{
		const Level *left;

		if (text[i] != ' ')
			continue;
		left = level_of_part(text, i);
		if (left != NULL && left == level_of_part(text + i + 1, length - i - 1))
			level = left;
	}
	return level;
}

/* White space that surrounds values in files and spreadsheets. */
static size_t
leading_space(const char *text, size_t length)
{
	size_t		i = 0;

	while (i < length)
	{
		if (text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r'))
			i++;
		else if (length - i >= 2 && memcmp(text + i, "\302\240", 2) == 0)
			i += 2;
		else
			break;
	}
	return i;
}

static size_t
trailing_space(const char *text, size_t length)
{
	size_t		end = length;

	while (end > 0)
	{
		if (text[end - 1] == ' ' || (text[end - 1] >= '\t' && text[end - 1] <= '\r'))
			end--;
		else if (end >= 2 && memcmp(text + end - 2, "\302\240", 2) == 0)
			end -= 2;
		else
			break;
	}
	return length - end;
}

/*
 * What dumps and most programs write is the English label: find it without
 * folding.
 */
static const Level *
level_of_label(const char *text, size_t length)
{
	int			i;

	for (i = 0; i < CLEARANCE_LEVEL_COUNT; i++)
	{
		if (equals(levels[i].english, text, length))
			return &levels[i];
	}
	return NULL;
}

/*
 * A text with fewer than three letters is never compared folded: it is an
 * abbreviation as it stands or none, ASCII case ignored.
 */
static const Level *
level_of_two_letters(const char *text)
{
	char		name[2];
	int			i;

	for (i = 0; i < 2; i++)
	{
		name[i] = text[i] >= 'A' && text[i] <= 'Z' ? text[i] - 'A' + 'a' : text[i];
		if (name[i] < 'a' || name[i] > 'z')
			return NULL;
	}
	return level_of_name(name, 2);
}

bool
clearance_level_parse(const char *text, size_t length, ClearanceLevel *level)
{
	const Level *row;
	char		folded[TEXT_MAX];
	size_t		folded_length;
	size_t		leading = leading_space(text, length);

	text += leading;
	length -= leading;
	length -= trailing_space(text, length);
	if (length < 2)
		return false;

	row = level_of_label(text, length);
	if (row == NULL && length == 2)
		row = level_of_two_letters(text);
	else if (row == NULL)
	{
		/* "Secret?" is a doubt, which the fold would drop. */
		if (memchr(text, '?', length) != NULL)
			return false;

		folded_length = clearance_fold(text, length, folded, sizeof(folded));
		if (folded_length < 3 || folded_length > sizeof(folded))
			return false;
		row = level_of_folded(folded, folded_length);
	}

	if (row == NULL)
		return false;
	*level = row->code;
	return true;
}
