/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/preparation.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "derive/contact-plan.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FORMAT    "voorgesprek-preparation/1"
#define UNDECIDED "undecided"

struct _VgPreparation {
  JsonNode *root;
  JsonArray *lists;
  JsonArray *checks;
  JsonArray *card;
  VgContactPlan *plan;
};

static JsonObject *
get_at (JsonArray *array, guint index)
{
  return vg_json_peek_object (json_array_get_element (array, index));
}

/* --- Reading --- */

static gboolean
is_text (JsonObject *object, const char *member)
{
  JsonObject *text = vg_json_get_object (object, member);

  return vg_words_are_any (vg_json_get_string (text, "nl")) &&
         vg_words_are_any (vg_json_get_string (text, "en"));
}

static gboolean
is_id (const char *id)
{
  return id != NULL && g_regex_match_simple ("^[a-z][a-z0-9-]*$", id, G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
is_one_of (const char *word, const char *const *known)
{
  return word != NULL && g_strv_contains (known, word);
}

static gboolean
are_forms (JsonArray *forms)
{
  static const char *const known[] = { "face-to-face", "video",   "letters",
                                       "shuttle",      UNDECIDED, NULL };

  for (guint i = 0; forms != NULL && i < json_array_get_length (forms); i++)
    if (!is_one_of (vg_json_peek_string (json_array_get_element (forms, i)), known))
      return FALSE;

  return forms != NULL;
}

static int
find_own (VgPreparation *self, const char *id)
{
  for (guint i = 0; i < json_array_get_length (self->checks); i++)
    if (g_strcmp0 (vg_json_get_string (get_at (self->checks, i), "id"), id) == 0)
      return (int) i;

  return -1;
}

static int
find_planned (VgPreparation *self, const char *id)
{
  for (guint i = 0; i < vg_contact_plan_get_n_checks (self->plan); i++)
    if (g_strcmp0 (vg_contact_plan_get_check (self->plan, i).id, id) == 0)
      return (int) i;

  return -1;
}

static gboolean
fail (const char *path, const char *place, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: %s: %s", path, place, what);
  return FALSE;
}

static gboolean
check_own (VgPreparation *self, guint index, const char *path, GError **error)
{
  static const char *const whose[] = { "both", "harmed", "accused", "mediator", NULL };
  JsonObject *check = get_at (self->checks, index);
  const char *id = vg_json_get_string (check, "id");
  g_autofree char *place = g_strdup_printf ("checks[%u]", index);

  if (!is_id (id) || find_own (self, id) != (int) index || find_planned (self, id) >= 0)
    return fail (path, place, _ ("needs an “id” that no other check and no plan has"), error);
  if (!is_text (check, "title") || !is_text (check, "open"))
    return fail (path, place, _ ("needs a “title” and “open” in Dutch (nl) and in English (en)"),
                 error);
  if (!is_one_of (vg_json_get_string (check, "for"), whose))
    return fail (path, place, _ ("“for” must be both, harmed, accused or mediator"), error);
  if (!are_forms (vg_json_get_array (check, "forms")) ||
      (json_object_has_member (check, "may") && !are_forms (vg_json_get_array (check, "may"))))
    return fail (path, place, _ ("“forms” and “may” must be lists of forms of contact"), error);

  return TRUE;
}

/* @seen: ids that stand in a list already */
static gboolean
check_named (VgPreparation *self,
             JsonArray *named,
             GHashTable *seen,
             const char *at,
             GError **error)
{
  for (guint i = 0; i < json_array_get_length (named); i++) {
    const char *id = vg_json_peek_string (json_array_get_element (named, i));

    if (id == NULL || !vg_preparation_has (self, id) || !g_hash_table_add (seen, (gpointer) id)) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s.checks[%u]: must be the id of a check that stands in no list yet"), at,
                   i);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
check_list (VgPreparation *self, guint index, const char *path, GHashTable *seen, GError **error)
{
  JsonObject *list = get_at (self->lists, index);
  JsonArray *named = vg_json_get_array (list, "checks");
  g_autofree char *place = g_strdup_printf ("lists[%u]", index);
  g_autofree char *at = g_strdup_printf ("%s: %s", path, place);

  if (!is_id (vg_json_get_string (list, "id")) || !is_text (list, "title") || named == NULL ||
      json_array_get_length (named) == 0)
    return fail (path, place,
                 _ ("needs an “id”, a “title” in Dutch (nl) and in English (en), and “checks”"),
                 error);

  return check_named (self, named, seen, at, error);
}

/* A check of the plan that no list names would never be asked for. */
static gboolean
check_all_named (VgPreparation *self, const char *path, GHashTable *seen, GError **error)
{
  for (guint i = 0; i < vg_contact_plan_get_n_checks (self->plan); i++) {
    const char *id = vg_contact_plan_get_check (self->plan, i).id;

    if (!g_hash_table_contains (seen, id)) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: lists: the check “%s” of the contact plan stands in none"), path, id);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
check_card (VgPreparation *self, const char *path, GError **error)
{
  for (guint i = 0; i < json_array_get_length (self->card); i++) {
    const char *id = vg_json_peek_string (json_array_get_element (self->card, i));
    g_autofree char *place = g_strdup_printf ("card[%u]", i);

    if (id == NULL || !vg_preparation_has (self, id))
      return fail (path, place, _ ("must be the id of a check"), error);
  }

  return TRUE;
}

static gboolean
check (VgPreparation *self, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (self->root);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  self->lists = vg_json_get_array (root, "lists");
  self->checks = vg_json_get_array (root, "checks");
  self->card = vg_json_get_array (root, "card");
  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) != 0 || self->lists == NULL ||
      json_array_get_length (self->lists) == 0 || self->checks == NULL || self->card == NULL) {
    g_set_error (
        error, VG_ERROR, VG_ERROR_PARSE,
        _ ("%s: these are no checklists: “format” must be “%s”, and “lists”, “card” and “checks” "
           "are needed"),
        path, FORMAT);
    return FALSE;
  }
  for (guint i = 0; i < json_array_get_length (self->checks); i++)
    if (!check_own (self, i, path, error))
      return FALSE;
  for (guint i = 0; i < json_array_get_length (self->lists); i++)
    if (!check_list (self, i, path, seen, error))
      return FALSE;

  return check_card (self, path, error) && check_all_named (self, path, seen, error);
}

VgPreparation *
vg_preparation_read_file (const char *path, GError **error)
{
  g_autoptr (VgPreparation) self = g_new0 (VgPreparation, 1);

  self->plan = vg_contact_plan_read (error);
  if (self->plan == NULL)
    return NULL;
  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !check (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

VgPreparation *
vg_preparation_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("checklists", "preparation.json", NULL);

  return vg_preparation_read_file (path, error);
}

void
vg_preparation_free (VgPreparation *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->plan, vg_contact_plan_free);
  g_free (self);
}

/* --- The lists --- */

guint
vg_preparation_get_n_lists (VgPreparation *self)
{
  return json_array_get_length (self->lists);
}

const char *
vg_preparation_get_list (VgPreparation *self, guint list)
{
  g_return_val_if_fail (list < vg_preparation_get_n_lists (self), NULL);

  return vg_json_get_string (get_at (self->lists, list), "id");
}

const char *
vg_preparation_get_title (VgPreparation *self, guint list, const char *language)
{
  g_return_val_if_fail (list < vg_preparation_get_n_lists (self), NULL);

  return vg_text_get (vg_json_get_object (get_at (self->lists, list), "title"), language);
}

gboolean
vg_preparation_has (VgPreparation *self, const char *id)
{
  return find_own (self, id) >= 0 || find_planned (self, id) >= 0;
}

/* --- Lines --- */

static gboolean
lists_form (JsonObject *check, const char *member, const char *form)
{
  return vg_json_has_text (vg_json_get_array (check, member), form);
}

static void
fill_planned (VgPreparation *self, guint index, const char *language, VgPreparationLine *line)
{
  VgContactCheck check = vg_contact_plan_get_check (self->plan, index);

  line->id = check.id;
  line->whose = check.whose;
  line->title = vg_contact_plan_get_title (self->plan, index, language);
  line->open = vg_contact_plan_get_open (self->plan, index, language);
}

static void
fill_own (VgPreparation *self, guint index, const char *language, VgPreparationLine *line)
{
  JsonObject *check = get_at (self->checks, index);

  line->id = vg_json_get_string (check, "id");
  line->whose = vg_json_get_string (check, "for");
  line->title = vg_text_get (vg_json_get_object (check, "title"), language);
  line->open = vg_text_get (vg_json_get_object (check, "open"), language);
}

/* Whether a line of @id belongs to @form at all, and whether it is needed for it. */
static gboolean
is_for (VgPreparation *self, const char *id, const char *form, gboolean *out_is_needed)
{
  int planned = find_planned (self, id);
  JsonObject *check = NULL;

  if (planned >= 0) {
    *out_is_needed = vg_contact_plan_is_for_form (self->plan, (guint) planned, form);
    return vg_contact_plan_may_be_for_form (self->plan, (guint) planned, form) ||
           vg_contact_plan_is_beforehand (self->plan, (guint) planned);
  }

  check = get_at (self->checks, (guint) find_own (self, id));
  *out_is_needed = lists_form (check, "forms", form);
  return *out_is_needed || lists_form (check, "may", form);
}

static const char *
get_form (VgCase *subject)
{
  const char *form = vg_case_get_text (subject, "case/form");

  return form != NULL ? form : UNDECIDED;
}

/* FALSE where it does not belong to the form and nothing is noted. */
static gboolean
make_line (VgPreparation *self,
           VgCase *subject,
           const char *id,
           const char *language,
           VgPreparationLine *out)
{
  VgPreparationLine line = { NULL };
  g_autofree char *place = vg_place_join ("check", id, NULL);
  JsonObject *record = vg_case_get_object (subject, place);
  int planned = find_planned (self, id);

  if (!is_for (self, id, get_form (subject), &line.is_needed) && record == NULL)
    return FALSE;

  if (planned >= 0)
    fill_planned (self, (guint) planned, language, &line);
  else
    fill_own (self, (guint) find_own (self, id), language, &line);
  line.state = vg_json_get_string (record, "state");
  line.text = vg_json_get_string (record, "text");
  line.date = vg_json_get_string (record, "date");
  line.owner = vg_json_get_string (record, "owner");
  *out = line;
  return TRUE;
}

static void
add_lines (VgPreparation *self,
           VgCase *subject,
           JsonArray *named,
           const char *language,
           GPtrArray *lines[2])
{
  for (guint i = 0; i < json_array_get_length (named); i++) {
    const char *id = vg_json_peek_string (json_array_get_element (named, i));
    VgPreparationLine line = { NULL };

    if (make_line (self, subject, id, language, &line))
      g_ptr_array_add (lines[line.is_needed ? 0 : 1], g_memdup2 (&line, sizeof line));
  }
}

GPtrArray *
vg_preparation_list_lines (VgPreparation *self, VgCase *subject, guint list, const char *language)
{
  GPtrArray *lines[] = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new () };

  add_lines (self, subject, vg_json_get_array (get_at (self->lists, list), "checks"), language,
             lines);
  g_ptr_array_extend_and_steal (lines[0], lines[1]);
  return lines[0];
}

GPtrArray *
vg_preparation_list_card (VgPreparation *self, VgCase *subject, const char *language)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (self->card); i++) {
    const char *id = vg_json_peek_string (json_array_get_element (self->card, i));
    VgPreparationLine line = { NULL };

    if (make_line (self, subject, id, language, &line) &&
        g_strcmp0 (line.state, "not-needed") != 0 &&
        (line.is_needed || vg_words_are_any (line.text)))
      g_ptr_array_add (lines, g_memdup2 (&line, sizeof line));
  }

  return lines;
}

gboolean
vg_preparation_line_is_settled (const VgPreparationLine *line)
{
  return g_strcmp0 (line->state, "done") == 0 || g_strcmp0 (line->state, "not-needed") == 0;
}

char *
vg_preparation_say_form (VgCase *subject)
{
  static const struct {
    const char *form;
    const char *said;
  } forms[] = {
    { "face-to-face", N_ ("For a contact in one room.") },
    { "video", N_ ("For a contact by video.") },
    { "letters", N_ ("For a contact by letters.") },
    { "shuttle", N_ ("For a contact in which you go back and forth.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].form, get_form (subject)))
      return g_strdup (_ (forms[i].said));

  return g_strdup (_ ("No form of contact is chosen yet. What stands here is needed whatever it "
                      "will be; the rest comes with the choice."));
}

void
vg_preparation_count (VgPreparation *self,
                      VgCase *subject,
                      guint list,
                      guint *out_needed,
                      guint *out_settled)
{
  g_autoptr (GPtrArray) lines = vg_preparation_list_lines (self, subject, list, "nl");

  *out_needed = *out_settled = 0;
  for (guint i = 0; i < lines->len; i++) {
    const VgPreparationLine *line = lines->pdata[i];

    *out_needed += line->is_needed ? 1 : 0;
    *out_settled += line->is_needed && vg_preparation_line_is_settled (line) ? 1 : 0;
  }
}

gboolean
vg_preparation_is_settled (VgPreparation *self, VgCase *subject)
{
  if (g_str_equal (get_form (subject), UNDECIDED))
    return FALSE;

  for (guint i = 0; i < vg_preparation_get_n_lists (self); i++) {
    guint n_needed = 0;
    guint n_settled = 0;

    vg_preparation_count (self, subject, i, &n_needed, &n_settled);
    if (n_settled < n_needed)
      return FALSE;
  }

  return TRUE;
}
