/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/leak-say.h"

#include "model/people.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* The chosen name, else who it is, in the middle of a sentence. */
static char *
dup_person (VgCase *subject, const char *party)
{
  const char *name = vg_people_get (subject, party, "name");
  const char *role = vg_people_get_role (subject, party);

  if (vg_words_are_any (name))
    return g_strdup (name);
  if (g_strcmp0 (role, "harmed") == 0)
    return g_strdup (_ ("the harmed party"));
  if (g_strcmp0 (role, "accused") == 0)
    return g_strdup (_ ("the accused"));

  return g_strdup (_ ("the other person"));
}

/* What is the matter with words; %s is whose they are. */
static const char *
get_reason_of_words (const VgLeak *leak)
{
  if (leak->kind == VG_LEAK_MUST_NOT_BE_KNOWN)
    return leak->state == VG_RELEASE_NO ? _ ("%s does not want this to be passed on")
                                        : _ ("%s has asked that this does not become known");
  if (leak->release == NULL)
    return _ ("it is not among what %s can release now");

  switch (leak->state) {
  case VG_RELEASE_LATER:
    return _ ("%s wants to decide on this later");
  case VG_RELEASE_LAPSED:
    return _ ("what %s released has changed since");
  case VG_RELEASE_GIVEN:
    return _ ("%s has released other words, or to someone else");
  case VG_RELEASE_NO:
    return _ ("%s does not want this to be passed on");
  case VG_RELEASE_NONE:
  default:
    return _ ("%s has not released this yet");
  }
}

static const char *
get_reason (const VgLeak *leak)
{
  switch (leak->kind) {
  case VG_LEAK_ADDRESS:
    return _ ("only %s has told this address");
  case VG_LEAK_NUMBER:
    return _ ("only %s has told this number");
  case VG_LEAK_DATE:
    return _ ("only %s has told this date");
  case VG_LEAK_NAME:
    return _ ("only %s has told this name");
  case VG_LEAK_WORDS:
  case VG_LEAK_MUST_NOT_BE_KNOWN:
  default:
    return get_reason_of_words (leak);
  }
}

/* The reason with the person in it: a table of translated texts is no literal for printf. */
static char *
fill_in (const char *reason, const char *person)
{
  g_auto (GStrv) parts = g_strsplit (reason, "%s", 2);

  return g_strjoinv (person, parts);
}

char *
vg_leak_say (const VgLeak *leak, VgCase *subject)
{
  g_autofree char *reader = dup_person (subject, leak->reader);
  g_autofree char *person = leak->party != NULL ? dup_person (subject, leak->party) : NULL;
  g_autofree char *reason = NULL;

  if (person == NULL)
    /* Translators: %s is who is to read the text. */
    return g_strdup_printf (_ ("Look at this before it goes to %s: it stands in your own notes."),
                            reader);
  if (!leak->is_blocking && (leak->kind == VG_LEAK_DATE || leak->kind == VG_LEAK_NAME))
    /* Translators: the first is who is to read the text, the second who told it. */
    return g_strdup_printf (_ ("Look at this before it goes to %s: %s has told it as well."),
                            reader, person);

  reason = fill_in (get_reason (leak), person);
  return leak->is_blocking
             /* Translators: the first is who is to read the text, the second a reason such as
              * “the harmed party has not released this yet”. */
             ? g_strdup_printf (_ ("This cannot go to %s like this: %s."), reader, reason)
             : g_strdup_printf (_ ("Look at this before it goes to %s: %s."), reader, reason);
}
