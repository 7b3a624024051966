/*
 * gettext.c
 *		Messages as they are, for servers that run under the address sanitizer.
 *
 * The preloaded sanitizer and the C library's message catalogues wait for each
 * other for ever in some versions; a server needs no translations to be tested.
 */
#include <libintl.h>
#include <stddef.h>

#undef gettext
#undef dgettext
#undef ngettext
#undef dngettext
#undef bindtextdomain
#undef bind_textdomain_codeset
#undef textdomain

char *
gettext(const char *message)
{
	return (char *) message;
}

char *
dgettext(const char *domain, const char *message)
{
	return (char *) message;
}

char *
dcgettext(const char *domain, const char *message, int category)
{
	return (char *) message;
}

char *
ngettext(const char *one, const char *many, unsigned long int n)
{
	return (char *) (n == 1 ? one : many);
}

char *
dngettext(const char *domain, const char *one, const char *many, unsigned long int n)
{
	return (char *) (n == 1 ? one : many);
}

char *
bindtextdomain(const char *domain, const char *folder)
{
	return NULL;
}

char *
bind_textdomain_codeset(const char *domain, const char *codeset)
{
	return NULL;
}

char *
textdomain(const char *domain)
{
	return NULL;
}
