/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an interview has in words: the second half of interview.h. */

#include "interview/interview.h"

#include "base/json.h"
#include "base/language.h"
#include "base/text.h"
#include "interview/goal-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const reasons[] = { "not-asked",      "declined", "does-not-know",
                                       "not-applicable", "later",    NULL };

const char *const *
vg_interview_get_reasons (void)
{
  return reasons;
}

gboolean
vg_interview_offers_reason (VgInterview *self, VgItem *item, const char *reason)
{
  g_autoptr (GPtrArray) values = vg_interview_list_values (self, item);

  if (g_strcmp0 (reason, "does-not-know") != 0)
    return TRUE;

  return !g_ptr_array_find_with_equal_func (values, "unknown", g_str_equal, NULL);
}

const char *
vg_interview_say_reason (const char *reason)
{
  static const char *const words[] = { N_ ("not asked"), N_ ("declined"), N_ ("does not know"),
                                       N_ ("does not apply"), N_ ("later") };

  for (guint i = 0; reason != NULL && reasons[i] != NULL; i++)
    if (g_str_equal (reasons[i], reason))
      return _ (words[i]);

  return NULL;
}

/* Values that the program itself names; guides name their own choices. */
static const struct {
  const char *value;
  const char *words;
} own_values[] = {
  { "yes", N_ ("yes") },
  { "no", N_ ("no") },
  { "unknown", N_ ("not known") },
  { "given", N_ ("consent given") },
  { "refused", N_ ("consent refused") },
  { "withdrawn", N_ ("consent withdrawn") },
  { "acknowledges", N_ ("acknowledges") },
  { "partly", N_ ("partly") },
  { "denies", N_ ("denies") },
  { "unclear", N_ ("unclear") },
  { "says-nothing", N_ ("says nothing about it") },
  { "does-not-remember", N_ ("does not remember") },
  { "wants", N_ ("wants to express it") },
  { "does-not-want", N_ ("does not want to") },
  { "possible", N_ ("possible") },
  { "done", N_ ("arranged") },
  { "open", N_ ("to be arranged") },
  { "not-needed", N_ ("not needed") },
};

char *
vg_interview_say_value (VgInterview *self, VgItem *item, const char *value)
{
  const VgChoice *choice = vg_item_find_choice (item, value);

  if (choice != NULL && choice->label != NULL)
    return g_strdup (vg_text_get (choice->label, vg_language_get ()));
  if (vg_item_get_kind (item) == VG_ITEM_INFORM && g_str_equal (value, "given"))
    return g_strdup (_ ("explained"));

  for (guint i = 0; i < G_N_ELEMENTS (own_values); i++)
    if (g_str_equal (own_values[i].value, value))
      return g_strdup (_ (own_values[i].words));

  return g_strdup (value);
}

/* What an explanation needs: the answers, and words for them. */
typedef struct {
  VgNames *names;
  VgShelf *shelf;
} Explanation;

static void
look_up (const char *name, VgValue *out_value, gpointer user_data)
{
  Explanation *explanation = user_data;

  vg_names_look_up (name, out_value, explanation->names);
}

static char *
say_name (const char *name, JsonNode *value, gpointer user_data)
{
  Explanation *explanation = user_data;

  return vg_shelf_say (explanation->shelf, name, value, vg_language_get ());
}

char *
vg_interview_explain (VgInterview *self, VgItem *item)
{
  VgCondition *when = vg_item_get_when (item);
  Explanation explanation = { vg_route_get_names (vg_interview_get_route (self)),
                              vg_interview_get_shelf (self) };

  if (when == NULL)
    return NULL;

  return vg_condition_explain (when, look_up, say_name, &explanation);
}

/* The first line of a text, cut at a word and marked with an ellipsis. */
static char *
shorten (const char *text, guint max_chars)
{
  g_autofree char *line = g_strdup (text);
  char *end = NULL;

  g_strdelimit (line, "\r\n\t", ' ');
  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= (glong) max_chars)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, max_chars > 1 ? max_chars - 1 : 0);
  *end = '\0';
  if (strrchr (line, ' ') != NULL)
    *strrchr (line, ' ') = '\0';
  return g_strconcat (line, "…", NULL);
}

static char *
say_fragment (VgInterview *self, const char *place)
{
  JsonObject *record = vg_case_get_object (vg_interview_get_case (self), place);
  const char *as = vg_json_get_string (record, "as");
  const char *text = vg_json_get_string (record, "text");

  if (text == NULL)
    return NULL;

  return g_strcmp0 (as, "quotation") == 0 ? g_strdup_printf ("“%s”", text) : g_strdup (text);
}

static char *
say_fragments (VgInterview *self, GPtrArray *places)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *said = say_fragment (self, places->pdata[i]);

    if (said != NULL)
      g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", said);
  }

  return all->len > 0 ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

static char *
say_list (VgInterview *self, VgItem *item, JsonArray *values)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (values); i++) {
    const char *value = vg_json_peek_string (json_array_get_element (values, i));
    g_autofree char *said = value != NULL ? vg_interview_say_value (self, item, value) : NULL;

    if (said != NULL)
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", said);
  }

  return g_string_free (all, FALSE);
}

static char *
say_scalar (VgInterview *self, VgItem *item)
{
  JsonNode *value = vg_interview_get_scalar (self, item);

  if (vg_json_is_int (value))
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
  if (vg_json_peek_string (value) != NULL)
    return vg_interview_say_value (self, item, vg_json_peek_string (value));

  return vg_json_peek_array (value) != NULL ? say_list (self, item, vg_json_peek_array (value))
                                            : NULL;
}

static char *
say_goals (VgInterview *self, GPtrArray *places)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *goal = vg_case_get_object (vg_interview_get_case (self), places->pdata[i]);
    const char *words = vg_json_get_string (goal, "words");

    if (words != NULL)
      g_string_append_printf (all, "%s“%s”", all->len > 0 ? " · " : "", words);
  }

  return g_string_free (all, FALSE);
}

/* What each goal has for it, in their order. */
static char *
say_parts (VgInterview *self, VgItem *item)
{
  VgCase *subject = vg_interview_get_case (self);
  g_autoptr (GPtrArray) places = vg_goal_part_list (subject, item, vg_interview_get_party (self));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *said = vg_goal_part_say (subject, item, places->pdata[i]);

    if (said != NULL)
      g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", said);
  }

  return g_string_free (all, FALSE);
}

/* What stands at the item's own place. */
static char *
say_own (VgInterview *self, VgItem *item)
{
  g_autoptr (GPtrArray) places = NULL;

  if (vg_item_get_kind (item) != VG_ITEM_OPEN && vg_item_get_kind (item) != VG_ITEM_GOAL)
    return say_scalar (self, item);

  places = vg_interview_list_fragments (self, item);
  return vg_item_get_kind (item) == VG_ITEM_OPEN ? say_fragments (self, places)
                                                 : say_goals (self, places);
}

char *
vg_interview_say_answer (VgInterview *self, VgItem *item, guint max_chars)
{
  g_autofree char *parts = say_parts (self, item);
  g_autofree char *own = *parts == '\0' ? say_own (self, item) : NULL;
  const char *said = own != NULL ? own : parts;

  if (*said == '\0')
    return g_strdup (vg_interview_say_reason (vg_interview_get_none (self, item)));

  return shorten (said, max_chars);
}
