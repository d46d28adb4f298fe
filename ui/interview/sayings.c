/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/sayings.h"

#include "interview/talk.h"
#include "model/place.h"
#include "ui/common/dates.h"

#include <glib/gi18n-lib.h>

#define ACT_CHARS 48

/* Words for acts that answer no question of the guide, by the first word of the place. */
static const struct {
  const char *word;
  const char *said;
} kinds_of_act[] = {
  { "goal", N_ ("a goal") },
  { "note", N_ ("a note") },
  { "signal", N_ ("a signal") },
  { "question", N_ ("a question of your own") },
  { "consent", N_ ("a consent") },
  { "acknowledgement", N_ ("an acknowledgement") },
  { "release", N_ ("a release") },
  { "party", N_ ("something about a person") },
  { "case", N_ ("something about the case") },
};

static const struct {
  const char *as;
  const char *said;
} forms[] = {
  { "quotation", N_ ("Quotation") },
  { "paraphrase", N_ ("Paraphrase") },
  { "observation", N_ ("Observation") },
};

char *
vg_say_with_capital (const char *text)
{
  g_autofree char *first = NULL;
  const char *rest = NULL;

  if (*text == '\0')
    return g_strdup (text);
  rest = g_utf8_next_char (text);
  first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

char *
vg_say_count (guint n, guint of)
{
  return g_strdup_printf (_ ("%u of %u"), n, of);
}

char *
vg_say_where (const char *section, guint n, guint of)
{
  g_autofree char *count = NULL;

  if (n == 0 || of == 0)
    return g_strdup (section);
  count = vg_say_count (n, of);

  return g_strdup_printf ("%s · %s", section, count);
}

char *
vg_say_why_shown (VgInterview *interview, VgItem *item)
{
  g_autofree char *why = vg_interview_explain (interview, item);
  g_autofree char *sentence = NULL;

  if (why == NULL)
    return g_strdup (_ ("It is asked in every talk along this guide."));
  sentence = vg_say_with_capital (why);

  return g_str_has_suffix (sentence, ".") ? g_steal_pointer (&sentence)
                                          : g_strconcat (sentence, ".", NULL);
}

char *
vg_say_row (const char *question, VgItemState state)
{
  return g_strdup_printf ("%s, %s", question, vg_item_state_say (state));
}

/* Whitespace of any length becomes one space, and " / " where a line ends: an outline has one
 * line, and two lines are not one sentence.
 */
static char *
join_lines (const char *text)
{
  GString *line = g_string_new (NULL);
  const char *gap = "";

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar letter = g_utf8_get_char (p);

    if (!g_unichar_isspace (letter)) {
      g_string_append (line, line->len > 0 ? gap : "");
      g_string_append_unichar (line, letter);
      gap = "";
    } else if (letter == '\n' || *gap == '\0') {
      gap = letter == '\n' ? " / " : " ";
    }
  }

  return g_strchomp (g_string_free (line, FALSE));
}

char *
vg_say_first_words (const char *text, guint max_chars)
{
  g_autofree char *line = join_lines (text);
  char *end = NULL;
  char *space = NULL;

  if (g_utf8_strlen (line, -1) <= (glong) max_chars)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, max_chars - 1);
  space = *end == ' ' ? end : g_strrstr_len (line, end - line, " ");
  if (space != NULL && space - line > (end - line) / 2)
    end = space;
  *end = '\0';

  return g_strconcat (line, "…", NULL);
}

const char *
vg_say_form (const char *as)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (g_strcmp0 (as, forms[i].as) == 0)
      return _ (forms[i].said);
  }

  return _ (forms[0].said);
}

char *
vg_say_fragment (const char *as, const char *text)
{
  return g_strdup_printf ("%s: %s", vg_say_form (as), text);
}

char *
vg_mark_fragment (const char *as, const char *text)
{
  if (g_strcmp0 (as, "paraphrase") == 0 || g_strcmp0 (as, "observation") == 0)
    return g_strdup (text);

  return g_strdup_printf ("“%s”", text);
}

gboolean
vg_read_typed_number (const char *text, gint64 *out_number)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return g_ascii_string_to_signed (trimmed, 10, -G_MAXINT32, G_MAXINT32, out_number, NULL);
}

/* The item that the place is recorded by, or NULL. */
static VgItem *
find_item_at (VgInterview *interview, const char *place)
{
  VgGuide *guide = vg_interview_get_guide (interview);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    g_autofree char *own = NULL;

    if (vg_item_get_kind (item) == VG_ITEM_GOAL || vg_item_get_kind (item) == VG_ITEM_NOTE ||
        vg_item_get_field (item) != NULL)
      continue;
    own = vg_interview_dup_place (interview, item);
    if (own != NULL && vg_place_is_under (place, own))
      return item;
  }

  return NULL;
}

static char *
say_place (VgInterview *interview, const char *place)
{
  VgItem *item = find_item_at (interview, place);
  VgWording wording = vg_interview_get_wording (interview);
  g_autofree char *word = NULL;
  g_autofree char *words = NULL;

  if (item != NULL) {
    words = vg_say_first_words (vg_item_get_ask (item, &wording), ACT_CHARS);
    return g_strdup_printf ("“%s”", words);
  }

  word = vg_place_dup_word (place, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kinds_of_act); i++) {
    if (g_strcmp0 (word, kinds_of_act[i].word) == 0)
      return g_strdup (_ (kinds_of_act[i].said));
  }

  return g_strdup (_ ("a change"));
}

char *
vg_say_act (VgInterview *interview, VgAct *act)
{
  g_autoptr (GList) places = json_object_get_members (vg_act_get_set (act));

  /* An answer goes with the talk that it began: the talk is not what one undoes. */
  for (GList *l = places; l != NULL; l = l->next) {
    if (!vg_place_is_under (l->data, "talk"))
      return say_place (interview, l->data);
  }

  return g_strdup (places != NULL ? _ ("something about a talk") : _ ("a change"));
}

char *
vg_say_talk (VgCase *subject, const char *id)
{
  g_autoptr (VgTalk) talk = vg_talk_find (subject, id);
  g_autofree char *day = talk != NULL && talk->date != NULL ? vg_say_day (talk->date) : NULL;

  if (talk == NULL)
    return NULL;
  if (day == NULL)
    return g_strdup_printf (_ ("Talk %u"), talk->number);

  return g_strdup_printf (_ ("Talk %u · %s"), talk->number, day);
}

guint
vg_count_in_section (VgRoute *route, guint index, guint *out_of)
{
  VgSection *section = vg_guide_section_of (vg_route_get_guide (route), index);
  guint first = vg_section_get_first (section);
  guint n = 0;
  guint found = 0;

  for (guint i = first; i < first + vg_section_get_n_items (section); i++) {
    if (!vg_route_is_shown (route, i) || vg_route_get_state (route, i) == VG_STATE_NOTE)
      continue;
    n++;
    if (i == index)
      found = n;
  }
  *out_of = n;

  return found;
}
