/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/route.h"

#include "base/json.h"
#include "interview/goal-part.h"
#include "interview/item-place.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VgRoute {
  GObject parent_instance;

  VgCase *subject;
  VgGuide *guide;
  char *party;
  VgNames *names;
  VgItemState *states;
  VgProgress *sections; /* one more than there are: the last is the whole */
  GHashTable *readers;  /* prefix of places → GArray of the items that follow it */
  gulong handler;
};

G_DEFINE_FINAL_TYPE (VgRoute, vg_route, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
vg_route_finalize (GObject *object)
{
  VgRoute *self = VG_ROUTE (object);

  g_clear_signal_handler (&self->handler, self->subject);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->guide, vg_guide_unref);
  g_clear_pointer (&self->names, vg_names_free);
  g_clear_pointer (&self->readers, g_hash_table_unref);
  g_free (self->party);
  g_free (self->states);
  g_free (self->sections);

  G_OBJECT_CLASS (vg_route_parent_class)->finalize (object);
}

static void
vg_route_class_init (VgRouteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_route_finalize;

  signals[CHANGED] = g_signal_new ("changed", VG_TYPE_ROUTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
vg_route_init (VgRoute *self)
{
}

static const char *
get_reason (VgRoute *self, VgItem *item)
{
  g_autofree char *place = vg_item_dup_none_place (item, self->party);

  return place != NULL ? vg_json_get_string (vg_case_get_object (self->subject, place), "none")
                       : NULL;
}

/* Whether a record says anything: a reason, and the talk it was given in, do not; nor does
 * what else is known of a person.
 */
static gboolean
is_said (VgItem *item, JsonNode *value)
{
  JsonObject *record = vg_json_peek_object (value);
  guint n_others = 0;

  if (record == NULL)
    return value != NULL;
  if (vg_item_get_field (item) != NULL)
    return json_object_has_member (record, vg_item_get_field (item));

  n_others = json_object_has_member (record, "none") + json_object_has_member (record, "talk");
  return json_object_get_size (record) > n_others;
}

/* Whether a record holds what was asked: the words of a consent alone are no consent. */
static gboolean
is_answer (VgItem *item, JsonNode *value)
{
  JsonObject *record = vg_json_peek_object (value);
  const char *member = vg_item_get_main_member (item);

  if (record == NULL)
    return value != NULL;

  return member != NULL && json_object_has_member (record, member);
}

static gboolean
has_fragments (VgRoute *self, VgItem *item, const char *place)
{
  g_autoptr (GPtrArray) places = NULL;

  if (vg_item_get_kind (item) != VG_ITEM_OPEN && vg_item_get_kind (item) != VG_ITEM_GOAL)
    return FALSE;

  places = vg_case_list (self->subject, place);
  return places->len > (vg_case_get (self->subject, place) != NULL ? 1 : 0);
}

/* What must stay in sight whatever the branch: a risk once seen, a consent taken back. */
static gboolean
is_never_parked (VgRoute *self, VgItem *item)
{
  g_autofree char *place = vg_item_dup_place (item, self->party);
  JsonObject *record = place != NULL ? vg_case_get_object (self->subject, place) : NULL;
  const char *presence = vg_json_get_string (record, "presence");
  const char *state = vg_json_get_string (record, "state");

  if (vg_item_get_kind (item) == VG_ITEM_RISK)
    return g_strcmp0 (presence, "possible") == 0 || g_strcmp0 (presence, "yes") == 0;

  return vg_item_get_kind (item) == VG_ITEM_CONSENT && g_strcmp0 (state, "withdrawn") == 0;
}

static VgItemState
state_of_reason (const char *reason)
{
  if (reason == NULL || g_str_equal (reason, "not-asked"))
    return VG_STATE_OPEN;
  if (g_str_equal (reason, "declined"))
    return VG_STATE_DECLINED;
  if (g_str_equal (reason, "does-not-know"))
    return VG_STATE_DOES_NOT_KNOW;
  if (g_str_equal (reason, "not-applicable"))
    return VG_STATE_NOT_APPLICABLE;

  return VG_STATE_LATER;
}

static VgTruth
decide (VgRoute *self, VgCondition *when)
{
  VgTruth truth = VG_TRUTH_UNKNOWN;

  if (when == NULL)
    return VG_TRUTH_YES;

  /* A value of the wrong type is no ground to hide a question, nor to ask it. */
  if (!vg_condition_decide (when, vg_names_look_up, self->names, &truth, NULL))
    return VG_TRUTH_UNKNOWN;

  return truth;
}

static VgItemState
compute_state (VgRoute *self, VgItem *item)
{
  VgTruth truth = decide (self, vg_item_get_when (item));
  g_autofree char *place = vg_item_dup_place (item, self->party);
  JsonNode *value = place != NULL ? vg_case_get (self->subject, place) : NULL;
  gboolean has_words = place != NULL && has_fragments (self, item, place);
  gboolean is_answered = has_words || is_answer (item, value) ||
                         vg_goal_part_is_settled (self->subject, item, self->party);
  VgItemState state = is_answered ? VG_STATE_ANSWERED : state_of_reason (get_reason (self, item));
  gboolean is_there = has_words || is_said (item, value) || state > VG_STATE_LATER;

  if (truth == VG_TRUTH_NO && is_never_parked (self, item))
    return state;
  if (truth == VG_TRUTH_NO)
    return is_there ? VG_STATE_PARKED : VG_STATE_ABSENT;
  if (truth == VG_TRUTH_UNKNOWN && !is_there)
    return VG_STATE_NOT_YET;

  return vg_item_get_kind (item) == VG_ITEM_NOTE ? VG_STATE_NOTE : state;
}

/* Adds @by (1 or -1) to the counter that @state belongs to. */
static void
count (VgProgress *progress, VgItemState state, int by)
{
  switch (state) {
  case VG_STATE_ABSENT:
  case VG_STATE_NOTE:
    return;
  case VG_STATE_PARKED:
    progress->n_parked += by;
    return;
  case VG_STATE_NOT_YET:
    progress->n_not_yet += by;
    return;
  case VG_STATE_OPEN:
    progress->n_open += by;
    break;
  case VG_STATE_LATER:
    progress->n_later += by;
    break;
  case VG_STATE_ANSWERED:
    progress->n_answered += by;
    progress->n_closed += by;
    break;
  case VG_STATE_DECLINED:
  case VG_STATE_DOES_NOT_KNOW:
  case VG_STATE_NOT_APPLICABLE:
    progress->n_closed += by;
    break;
  default:
    g_assert_not_reached ();
  }

  progress->n_items += by;
}

static gboolean
update_item (VgRoute *self, guint index)
{
  VgItem *item = vg_guide_get_item (self->guide, index);
  VgItemState state = compute_state (self, item);
  gboolean is_note = vg_item_get_kind (item) == VG_ITEM_NOTE;
  guint section = vg_section_get_index (vg_guide_section_of (self->guide, index));
  guint whole = vg_guide_get_n_sections (self->guide);

  if (state == self->states[index])
    return FALSE;

  if (!is_note) {
    count (&self->sections[section], self->states[index], -1);
    count (&self->sections[whole], self->states[index], -1);
    count (&self->sections[section], state, 1);
    count (&self->sections[whole], state, 1);
  }
  self->states[index] = state;
  return TRUE;
}

static void
add_reader (VgRoute *self, const char *prefix, guint index)
{
  GArray *items = g_hash_table_lookup (self->readers, prefix);

  if (items == NULL) {
    items = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (self->readers, g_strdup (prefix), items);
  }
  if (items->len == 0 || g_array_index (items, guint, items->len - 1) != index)
    g_array_append_val (items, index);
}

/* What is asked of goals stands with them. */
static void
index_goals (VgRoute *self, guint index)
{
  g_autofree char *goals = self->party != NULL ? vg_place_join ("goal", self->party, NULL) : NULL;

  if (goals != NULL && vg_item_get_of_goals (vg_guide_get_item (self->guide, index)) != NULL)
    add_reader (self, goals, index);
}

/* Which items follow which places: their own, and those their condition names. */
static void
index_item (VgRoute *self, guint index)
{
  VgItem *item = vg_guide_get_item (self->guide, index);
  VgCondition *when = vg_item_get_when (item);
  const char *const *names = when != NULL ? vg_condition_get_names (when) : NULL;
  g_autofree char *place = vg_item_dup_place (item, self->party);
  g_autofree char *none = vg_item_dup_none_place (item, self->party);

  if (place != NULL)
    add_reader (self, place, index);
  if (none != NULL)
    add_reader (self, none, index);
  index_goals (self, index);

  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_auto (GStrv) sources = vg_names_list_sources (self->names, names[i]);

    for (guint s = 0; sources[s] != NULL; s++)
      add_reader (self, sources[s], index);
  }
}

/* Every prefix of @place may have readers: "answer", "answer/harmed", … */
static void
update_readers (VgRoute *self, const char *place, GHashTable *seen, GArray *changed)
{
  g_autofree char *prefix = g_strdup (place);

  for (;;) {
    GArray *items = g_hash_table_lookup (self->readers, prefix);
    char *slash = strrchr (prefix, '/');

    for (guint i = 0; items != NULL && i < items->len; i++) {
      guint index = g_array_index (items, guint, i);

      if (g_hash_table_add (seen, GUINT_TO_POINTER (index + 1)) && update_item (self, index))
        g_array_append_val (changed, index);
    }
    if (slash == NULL)
      return;
    *slash = '\0';
  }
}

static void
case_changed_cb (VgRoute *self, char **places)
{
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; places[i] != NULL; i++)
    update_readers (self, places[i], seen, changed);

  if (changed->len > 0)
    g_signal_emit (self, signals[CHANGED], 0, changed);
}

VgRoute *
vg_route_new (VgCase *subject, VgGuide *guide, const char *party)
{
  VgRoute *self = g_object_new (VG_TYPE_ROUTE, NULL);
  guint n_items = vg_guide_get_n_items (guide);

  self->subject = g_object_ref (subject);
  self->guide = vg_guide_ref (guide);
  self->party = g_strdup (party);
  self->names = vg_names_new (subject, party);
  self->states = g_new0 (VgItemState, n_items);
  self->sections = g_new0 (VgProgress, vg_guide_get_n_sections (guide) + 1);
  self->readers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_items; i++) {
    index_item (self, i);
    update_item (self, i);
  }

  self->handler = g_signal_connect_swapped (subject, "changed", G_CALLBACK (case_changed_cb), self);
  return self;
}

VgCase *
vg_route_get_case (VgRoute *self)
{
  return self->subject;
}

VgGuide *
vg_route_get_guide (VgRoute *self)
{
  return self->guide;
}

const char *
vg_route_get_party (VgRoute *self)
{
  return self->party;
}

VgNames *
vg_route_get_names (VgRoute *self)
{
  return self->names;
}

VgItemState
vg_route_get_state (VgRoute *self, guint index)
{
  g_return_val_if_fail (VG_IS_ROUTE (self), VG_STATE_ABSENT);
  g_return_val_if_fail (index < vg_guide_get_n_items (self->guide), VG_STATE_ABSENT);

  return self->states[index];
}

gboolean
vg_route_is_shown (VgRoute *self, guint index)
{
  return vg_route_get_state (self, index) >= VG_STATE_NOTE;
}

guint
vg_route_get_next (VgRoute *self, guint index)
{
  guint n_items = vg_guide_get_n_items (self->guide);

  for (guint i = index == VG_NO_ITEM ? 0 : index + 1; i < n_items; i++)
    if (vg_route_is_shown (self, i))
      return i;

  return VG_NO_ITEM;
}

guint
vg_route_get_previous (VgRoute *self, guint index)
{
  guint from = index == VG_NO_ITEM ? vg_guide_get_n_items (self->guide) : index;

  for (guint i = from; i > 0; i--)
    if (vg_route_is_shown (self, i - 1))
      return i - 1;

  return VG_NO_ITEM;
}

static guint
find_state (VgRoute *self, VgItemState state)
{
  for (guint i = 0; i < vg_guide_get_n_items (self->guide); i++)
    if (self->states[i] == state)
      return i;

  return VG_NO_ITEM;
}

guint
vg_route_get_first_open (VgRoute *self)
{
  guint open = find_state (self, VG_STATE_OPEN);

  return open != VG_NO_ITEM ? open : find_state (self, VG_STATE_LATER);
}

void
vg_route_get_progress (VgRoute *self, VgProgress *out_progress)
{
  *out_progress = self->sections[vg_guide_get_n_sections (self->guide)];
}

void
vg_route_get_section_progress (VgRoute *self, guint section, VgProgress *out_progress)
{
  g_return_if_fail (section < vg_guide_get_n_sections (self->guide));

  *out_progress = self->sections[section];
}

gboolean
vg_route_fits (VgRoute *self, VgCondition *when)
{
  return decide (self, when) == VG_TRUTH_YES;
}

static const struct {
  const char *word;
  const char *sign;
} says[] = {
  [VG_STATE_ABSENT] = { N_ ("not at issue"), "" },
  [VG_STATE_PARKED] = { N_ ("parked"), "‖" },
  [VG_STATE_NOT_YET] = { N_ ("not yet at issue"), "▫" },
  [VG_STATE_NOTE] = { N_ ("for you"), "·" },
  [VG_STATE_OPEN] = { N_ ("open"), "?" },
  [VG_STATE_LATER] = { N_ ("later"), "»" },
  [VG_STATE_DECLINED] = { N_ ("declined"), "–" },
  [VG_STATE_DOES_NOT_KNOW] = { N_ ("does not know"), "–" },
  [VG_STATE_NOT_APPLICABLE] = { N_ ("does not apply"), "–" },
  [VG_STATE_ANSWERED] = { N_ ("answered"), "✓" },
};

const char *
vg_item_state_say (VgItemState state)
{
  return _ (says[state].word);
}

const char *
vg_item_state_get_sign (VgItemState state)
{
  return says[state].sign;
}
