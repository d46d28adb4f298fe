/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/proposal.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "model/place.h"
#include "model/record.h"
#include "words/date.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REFERENCE  "case/registration"
#define STARTED_BY "case/started-by"
#define ORIGIN     "registration"
#define REGISTRANT "party/registrant"
#define OTHER      "party/other"

/* Whose data stand in the note: nobody knows which of the two a form tells of. */
static const char *const both[] = { "harmed", "accused", NULL };

/* What a person's record says in a word, where no guide has a word for it. */
static const struct {
  const char *value;
  const char *said;
} words[] = {
  { "nl", N_ ("Dutch") },
  { "en", N_ ("English") },
  { "yes", N_ ("yes") },
  { "no", N_ ("no") },
};

struct _VgProposal {
  GPtrArray *items; /* VgProposed */
  char *started_by; /* (nullable) */
};

static void
proposed_free (VgProposed *item)
{
  g_free (item->name);
  g_free (item->text);
  g_free (item->label);
  g_free (item->said);
  g_free (item->there);
  g_free (item->place);
  g_free (item->member);
  g_free (item->value);
  g_free (item);
}

/* What is looked at while a proposal is made; all lent. */
typedef struct {
  VgProposal *proposal;
  VgRegistration *registration;
  VgRegistrationMap *map;
  VgCase *subject; /* (nullable) */
  VgShelf *shelf;  /* (nullable) */
} Making;

/* --- Where it goes --- */

static const char *
get_there (VgCase *subject, const char *place, const char *member)
{
  if (subject == NULL)
    return NULL;

  return member != NULL ? vg_json_get_string (vg_case_get_object (subject, place), member)
                        : vg_case_get_text (subject, place);
}

/* Who filled in the form: as the form says itself, else as the case does. */
static char *
dup_started_by (const Making *making)
{
  for (guint i = 0; i < vg_registration_get_n (making->registration); i++) {
    const char *name = vg_registration_get_name (making->registration, i);
    const char *text = vg_registration_get_text (making->registration, i);
    char *value = NULL;
    VgMapped mapped;

    if (vg_registration_map_find (making->map, name, &mapped) &&
        g_str_equal (mapped.place, STARTED_BY))
      value = vg_registration_map_dup_value (making->map, name, text);
    if (value != NULL)
      return value;
  }

  return g_strdup (get_there (making->subject, STARTED_BY, NULL));
}

/* NULL where nobody knows which of the two is meant. */
static const char *
resolve (const char *place, const char *started_by)
{
  gboolean is_harmed = g_strcmp0 (started_by, "harmed") == 0;
  gboolean is_accused = g_strcmp0 (started_by, "accused") == 0;

  if (!g_str_equal (place, REGISTRANT) && !g_str_equal (place, OTHER))
    return place;
  if (!is_harmed && !is_accused)
    return NULL;

  return is_harmed == g_str_equal (place, REGISTRANT) ? "party/harmed" : "party/accused";
}

static gboolean
is_taken (VgProposal *self, const char *place, const char *member)
{
  for (guint i = 0; i < self->items->len; i++) {
    const VgProposed *item = vg_proposal_get (self, i);

    if (g_strcmp0 (item->place, place) == 0 && g_strcmp0 (item->member, member) == 0)
      return TRUE;
  }

  return FALSE;
}

/* --- In words --- */

static const char *
say_word (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].value, value))
      return _ (words[i].said);

  return value;
}

/* Returns: (transfer full) */
static char *
say (VgShelf *shelf, const VgProposed *item, const char *value)
{
  const char *member = item->member != NULL ? item->member : "value";
  VgItem *asked = shelf != NULL ? vg_shelf_find_item_at (shelf, item->place) : NULL;
  const VgChoice *choice = asked != NULL ? vg_item_find_choice (asked, value) : NULL;
  const char *language = vg_language_get ();

  if (choice != NULL)
    return g_strdup (vg_item_get_choice_label (asked, choice, language));
  if (vg_clock_is_date (value))
    return vg_date_say (value, language);

  return g_strdup (vg_record_get_words (item->place, member) != NULL ? say_word (value) : value);
}

/* "Accused: the name to be called by" */
static char *
say_label (const Making *making, const VgProposed *item)
{
  const char *label = vg_registration_map_get_label (making->map, item->name);

  if (g_strcmp0 (item->place, "party/harmed") == 0)
    return g_strdup_printf (_ ("Person harmed: %s"), label);
  if (g_strcmp0 (item->place, "party/accused") == 0)
    return g_strdup_printf (_ ("Accused: %s"), label);

  return g_strdup (label);
}

/* --- Making --- */

static void
compare (VgProposed *item, VgCase *subject, VgShelf *shelf)
{
  const char *there = get_there (subject, item->place, item->member);

  item->state = VG_PROPOSED_NEW;
  if (!vg_words_are_any (there))
    return;

  item->state = g_str_equal (there, item->value) ? VG_PROPOSED_SAME : VG_PROPOSED_KEPT;
  if (item->state == VG_PROPOSED_KEPT)
    item->there = say (shelf, item, there);
}

/* FALSE where it can only be noted. */
static gboolean
lead (const Making *making, VgProposed *item)
{
  VgMapped mapped;
  const char *place = NULL;

  if (!vg_registration_map_find (making->map, item->name, &mapped))
    return FALSE;
  place = resolve (mapped.place, making->proposal->started_by);
  if (place == NULL || is_taken (making->proposal, place, mapped.member))
    return FALSE;
  item->value = vg_registration_map_dup_value (making->map, item->name, item->text);
  if (item->value == NULL)
    return FALSE;

  item->place = g_strdup (place);
  item->member = g_strdup (mapped.member);
  item->label = say_label (making, item);
  item->said = say (making->shelf, item, item->value);
  compare (item, making->subject, making->shelf);
  return TRUE;
}

static void
add (const Making *making, guint index)
{
  VgProposed *item = g_new0 (VgProposed, 1);

  item->name = g_strdup (vg_registration_get_name (making->registration, index));
  item->text = g_strdup (vg_registration_get_text (making->registration, index));
  if (!lead (making, item)) {
    item->state = VG_PROPOSED_NOTED;
    item->said = g_strdup (item->text);
  }
  g_ptr_array_add (making->proposal->items, item);
}

VgProposal *
vg_proposal_new (VgRegistration *registration,
                 VgRegistrationMap *map,
                 VgCase *subject,
                 VgShelf *shelf)
{
  VgProposal *self = NULL;
  Making making = { NULL, registration, map, subject, shelf };

  g_return_val_if_fail (registration != NULL && map != NULL, NULL);

  self = g_new0 (VgProposal, 1);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) proposed_free);
  making.proposal = self;
  self->started_by = dup_started_by (&making);
  for (guint i = 0; i < vg_registration_get_n (registration); i++)
    add (&making, i);

  return self;
}

void
vg_proposal_free (VgProposal *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->started_by);
  g_free (self);
}

guint
vg_proposal_get_n (VgProposal *self)
{
  return self->items->len;
}

const VgProposed *
vg_proposal_get (VgProposal *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return self->items->pdata[index];
}

static const char *
find_value (VgProposal *self, const char *place, const char *member)
{
  for (guint i = 0; i < self->items->len; i++) {
    const VgProposed *item = self->items->pdata[i];

    if (g_strcmp0 (item->place, place) == 0 && g_strcmp0 (item->member, member) == 0)
      return item->value;
  }

  return NULL;
}

const char *
vg_proposal_get_reference (VgProposal *self)
{
  return find_value (self, REFERENCE, NULL);
}

const char *
vg_proposal_get_person (VgProposal *self, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);

  return find_value (self, place, "name");
}

gboolean
vg_proposal_changes_anything (VgProposal *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (vg_proposal_get (self, i)->state != VG_PROPOSED_SAME)
      return TRUE;

  return FALSE;
}

char *
vg_proposal_dup_label (VgProposal *self)
{
  const char *reference = vg_proposal_get_reference (self);
  g_autofree char *today = reference == NULL ? vg_clock_dup_today () : NULL;

  /* Translators: the name of a case, with the number or the day of its registration. */
  return g_strdup_printf (_ ("Registration %s"), reference != NULL ? reference : today);
}

/* --- Taking over --- */

static void
set_value (VgCase *subject, JsonObject *set, const VgProposed *item)
{
  if (item->member == NULL) {
    json_object_set_member (set, item->place, vg_json_new_string (item->value));
    return;
  }

  if (!json_object_has_member (set, item->place))
    json_object_set_member (set, item->place,
                            vg_json_new_object (vg_case_copy_record (subject, item->place)));
  json_object_set_string_member (json_object_get_object_member (set, item->place), item->member,
                                 item->value);
}

/* What is new at or under @prefix, as one act. */
static gboolean
append (VgProposal *self, VgCase *subject, const char *prefix, GError **error)
{
  JsonObject *set = json_object_new ();

  for (guint i = 0; i < self->items->len; i++) {
    const VgProposed *item = self->items->pdata[i];

    if (item->state == VG_PROPOSED_NEW && vg_place_is_under (item->place, prefix) &&
        !vg_words_are_any (get_there (subject, item->place, item->member)))
      set_value (subject, set, item);
  }
  if (json_object_get_size (set) > 0)
    return vg_case_append (subject, set, NULL, error);

  json_object_unref (set);
  return TRUE;
}

/* NULL where there is nothing to note. */
static char *
dup_note (VgProposal *self)
{
  const char *reference = vg_proposal_get_reference (self);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->items->len; i++) {
    const VgProposed *item = self->items->pdata[i];

    if (item->state == VG_PROPOSED_KEPT || item->state == VG_PROPOSED_NOTED)
      g_string_append_printf (text, "\n%s: %s", item->name, item->text);
  }
  if (text->len == 0)
    return NULL;

  if (reference != NULL)
    title = g_strdup_printf (_ ("From registration %s:"), reference);
  g_string_prepend (text, title != NULL ? title : _ ("From a registration:"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_note (VgCase *subject, const char *text)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "note");

  for (guint i = 0; i < places->len; i++) {
    JsonObject *note = vg_case_get_object (subject, places->pdata[i]);

    if (g_strcmp0 (vg_json_get_string (note, "from"), ORIGIN) == 0 &&
        g_strcmp0 (vg_json_get_string (note, "text"), text) == 0)
      return TRUE;
  }

  return FALSE;
}

/* Words of whoever filled in the form, so that they are kept from the other like all others. */
static gboolean
append_note (VgProposal *self, VgCase *subject, GError **error)
{
  g_autofree char *text = dup_note (self);
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *place = vg_place_join ("note", id, NULL);
  JsonObject *note = NULL;
  JsonObject *set = NULL;

  if (text == NULL || has_note (subject, text))
    return TRUE;

  note = json_object_new ();
  json_object_set_string_member (note, "text", text);
  json_object_set_string_member (note, "from", ORIGIN);
  if (self->started_by != NULL && g_strv_contains (both, self->started_by))
    json_object_set_string_member (note, "party", self->started_by);
  set = json_object_new ();
  json_object_set_member (set, place, vg_json_new_object (note));
  return vg_case_append (subject, set, both, error);
}

gboolean
vg_proposal_apply (VgProposal *self, VgCase *subject, GError **error)
{
  g_return_val_if_fail (self != NULL && VG_IS_CASE (subject), FALSE);

  return append (self, subject, "case", error) && append (self, subject, "party/harmed", error) &&
         append (self, subject, "party/accused", error) && append_note (self, subject, error);
}
