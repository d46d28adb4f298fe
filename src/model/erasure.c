/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/erasure.h"

#include "base/error.h"
#include "base/json.h"
#include "model/about.h"
#include "model/people.h"
#include "model/person-name.h"
#include "model/place.h"

#include <string.h>

struct _VgErasure {
  VgCase *subject;
  char *person;
  VgPersonName *name;
  GHashTable *alone;    /* acts */
  GHashTable *shared;   /* acts */
  GHashTable *gone;     /* places about this person alone */
  GPtrArray *lines;     /* VgErasureLine */
  VgErasureChoice past; /* of what was written down about several, and stands no more */
};

/* --- What is whose --- */

/* Who is in charge was never a matter of a party's. */
static gboolean
names_author (VgAct *act)
{
  JsonObjectIter iter;
  const char *place = NULL;

  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, NULL))
    if (vg_place_is_under (place, "author"))
      return TRUE;

  return FALSE;
}

static void
sort_act (VgErasure *self, VgAct *act)
{
  g_auto (GStrv) people = vg_act_list_people (act);

  if (names_author (act) || !g_strv_contains ((const char *const *) people, self->person))
    return;

  g_hash_table_add (people[1] == NULL ? self->alone : self->shared, act);
}

static VgAbout
find_about (VgErasure *self, const char *place, JsonNode *value)
{
  return vg_about_find (self->subject, place, value, self->person);
}

/* The act that @place has its value from, or NULL. */
static VgAct *
find_last (VgErasure *self, const char *place)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (self->subject, place);

  for (guint i = acts->len; i > 0; i--)
    if (json_object_has_member (vg_act_get_set (acts->pdata[i - 1]), place))
      return acts->pdata[i - 1];

  return NULL;
}

/* What somebody said to a clause is nothing without it. */
static gboolean
is_of_gone_clause (VgErasure *self, const char *place)
{
  g_autofree char *clause = NULL;

  if (!vg_place_is_under (place, "acceptance"))
    return FALSE;

  clause = vg_place_join ("agreement", vg_place_get_last (place), NULL);
  return g_hash_table_contains (self->gone, clause);
}

static gboolean
is_alone (VgErasure *self, const char *place)
{
  VgAbout about = find_about (self, place, vg_case_get (self->subject, place));

  /* What does not say for itself is what the act was about. */
  return about == VG_ABOUT_THEIRS ||
         (about == VG_ABOUT_UNSAID && g_hash_table_contains (self->alone, find_last (self, place)));
}

/* --- The lines --- */

static void
line_free (gpointer data)
{
  g_free (((VgErasureLine *) data)->place);
  g_free (data);
}

/* Whether it is what another said, chose or agreed to; what was only written down about them, a
 * contact or a note, is the mediator's own.
 */
static gboolean
is_of_another (VgErasure *self, const char *place, JsonNode *value)
{
  g_autofree char *party = vg_place_dup_party (place);

  return (party != NULL || vg_place_is_under (place, "agreement") ||
          vg_place_is_under (place, "told")) &&
         find_about (self, place, value) == VG_ABOUT_OTHERS;
}

/* FALSE for what is no matter of this person's. */
static gboolean
find_group (VgErasure *self, const char *place, VgErasureGroup *out)
{
  JsonNode *value = vg_case_get (self->subject, place);
  VgAbout about = find_about (self, place, value);

  *out = VG_ERASURE_SHARED;
  if (vg_person_name_is_in (self->name, value)) {
    *out = is_of_another (self, place, value) ? VG_ERASURE_SAID : VG_ERASURE_NAMES;
    return TRUE;
  }

  return about == VG_ABOUT_SHARED ||
         (about == VG_ABOUT_UNSAID &&
          g_hash_table_contains (self->shared, find_last (self, place)));
}

static void
add_line (VgErasure *self, const char *place)
{
  VgErasureGroup group = VG_ERASURE_SHARED;
  VgErasureLine *line = NULL;

  if (!find_group (self, place, &group))
    return;

  line = g_new0 (VgErasureLine, 1);
  line->place = g_strdup (place);
  line->group = group;
  line->choice = group == VG_ERASURE_NAMES ? VG_ERASURE_ERASE : VG_ERASURE_KEEP;
  g_ptr_array_add (self->lines, line);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const VgErasureLine *one = *(const VgErasureLine *const *) a;
  const VgErasureLine *other = *(const VgErasureLine *const *) b;

  if (one->group != other->group)
    return one->group < other->group ? -1 : 1;

  return vg_place_compare (one->place, other->place);
}

static void
sort_places (VgErasure *self)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, "");

  for (guint i = 0; i < places->len; i++)
    if (!vg_place_is_under (places->pdata[i], "author") && is_alone (self, places->pdata[i]))
      g_hash_table_add (self->gone, g_strdup (places->pdata[i]));
  for (guint i = 0; i < places->len; i++)
    if (is_of_gone_clause (self, places->pdata[i]))
      g_hash_table_add (self->gone, g_strdup (places->pdata[i]));

  for (guint i = 0; i < places->len; i++)
    if (!vg_place_is_under (places->pdata[i], "author") &&
        !g_hash_table_contains (self->gone, places->pdata[i]))
      add_line (self, places->pdata[i]);
  g_ptr_array_sort (self->lines, compare_lines);
}

VgErasure *
vg_erasure_new (VgCase *subject, const char *person)
{
  VgErasure *self = g_new0 (VgErasure, 1);

  self->subject = g_object_ref (subject);
  self->person = g_strdup (person);
  self->name = vg_person_name_new (subject, person);
  self->alone = g_hash_table_new (NULL, NULL);
  self->shared = g_hash_table_new (NULL, NULL);
  self->gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < vg_case_get_n_acts (subject); i++)
    sort_act (self, vg_case_get_act (subject, i));
  sort_places (self);

  return self;
}

void
vg_erasure_free (VgErasure *self)
{
  g_object_unref (self->subject);
  g_free (self->person);
  vg_person_name_free (self->name);
  g_hash_table_unref (self->alone);
  g_hash_table_unref (self->shared);
  g_hash_table_unref (self->gone);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

VgCase *
vg_erasure_get_case (VgErasure *self)
{
  return self->subject;
}

const char *
vg_erasure_get_person (VgErasure *self)
{
  return self->person;
}

const char *
vg_erasure_get_word (VgErasure *self)
{
  return vg_person_name_get_word (self->name);
}

guint
vg_erasure_get_n_alone (VgErasure *self)
{
  return g_hash_table_size (self->gone);
}

guint
vg_erasure_get_n_lines (VgErasure *self)
{
  return self->lines->len;
}

const VgErasureLine *
vg_erasure_get_line (VgErasure *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return self->lines->pdata[index];
}

guint
vg_erasure_count (VgErasure *self, VgErasureGroup group)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += vg_erasure_get_line (self, i)->group == group;

  return n;
}

void
vg_erasure_choose (VgErasure *self, guint index, VgErasureChoice choice)
{
  g_return_if_fail (index < self->lines->len);

  ((VgErasureLine *) self->lines->pdata[index])->choice = choice;
}

void
vg_erasure_choose_group (VgErasure *self, VgErasureGroup group, VgErasureChoice choice)
{
  if (group == VG_ERASURE_SHARED)
    self->past = choice;
  for (guint i = 0; i < self->lines->len; i++)
    if (vg_erasure_get_line (self, i)->group == group)
      vg_erasure_choose (self, i, choice);
}

guint
vg_erasure_count_left (VgErasure *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++) {
    const VgErasureLine *line = vg_erasure_get_line (self, i);

    n += line->group != VG_ERASURE_SHARED && line->choice == VG_ERASURE_KEEP;
  }

  return n;
}

/* --- What goes --- */

static const VgErasureLine *
find_line (VgErasure *self, const char *place)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_str_equal (vg_erasure_get_line (self, i)->place, place))
      return vg_erasure_get_line (self, i);

  return NULL;
}

/* Whether it was said before and is not said any more, of this person: what others said stays
 * theirs, and who keeps a line that names the person keeps how it came to be.
 */
static gboolean
is_past (VgErasure *self, const char *place, JsonNode *value, const VgErasureLine *line)
{
  if (find_about (self, place, value) == VG_ABOUT_THEIRS)
    return TRUE;
  if (is_of_another (self, place, value) || (line != NULL && line->group == VG_ERASURE_NAMES))
    return FALSE;

  return vg_person_name_is_in (self->name, value);
}

/* What @act set at @place. */
static gboolean
goes (VgErasure *self, VgAct *act, const char *place, JsonNode *value)
{
  const VgErasureLine *line = NULL;

  if (vg_json_is_null (value))
    return FALSE;
  if (g_hash_table_contains (self->gone, place))
    return TRUE;

  line = find_line (self, place);
  if (line == NULL && self->past == VG_ERASURE_ERASE && g_hash_table_contains (self->shared, act) &&
      find_about (self, place, value) != VG_ABOUT_OTHERS)
    return TRUE;

  return (line != NULL && line->choice == VG_ERASURE_ERASE) || is_past (self, place, value, line);
}

static gboolean
act_goes (VgErasure *self, VgAct *act)
{
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  if (names_author (act))
    return FALSE;
  if (g_hash_table_contains (self->alone, act))
    return TRUE;

  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, &value))
    if (goes (self, act, place, value))
      return TRUE;

  return FALSE;
}

/* Returns: (element-type VgAct): those that go, or those that stay */
static GPtrArray *
list_acts (VgErasure *self, gboolean do_go)
{
  GPtrArray *acts = g_ptr_array_new ();

  for (guint i = 0; i < vg_case_get_n_acts (self->subject); i++)
    if (act_goes (self, vg_case_get_act (self->subject, i)) == do_go)
      g_ptr_array_add (acts, vg_case_get_act (self->subject, i));

  return acts;
}

GPtrArray *
vg_erasure_list_single (VgErasure *self)
{
  GPtrArray *acts = list_acts (self, TRUE);

  for (guint i = acts->len; i > 0; i--)
    if (g_hash_table_contains (self->alone, acts->pdata[i - 1]))
      g_ptr_array_remove_index (acts, i - 1);

  return acts;
}

/* --- What stays --- */

/* Whether the record at @place is nothing without @member. */
static gboolean
is_its_words (const char *place, const char *member)
{
  static const char *const of_words[] = { "answer",    "question", "goal",     "note",
                                          "signal",    "writing",  "release",  "told",
                                          "measure",   "strength", "document", "review",
                                          "agreement", "farewell", NULL };
  g_autofree char *head = vg_place_dup_word (place, 0);

  return (g_str_equal (member, "text") || g_str_equal (member, "words") ||
          g_str_equal (member, "value")) &&
         g_strv_contains (of_words, head);
}

/* The value at @place without what names the person. Returns: (transfer full) (nullable) */
static JsonNode *
strip (VgErasure *self, const char *place)
{
  g_autoptr (JsonObject) left = NULL;
  g_autoptr (GList) members = NULL;

  if (vg_case_get_object (self->subject, place) == NULL)
    return NULL;

  left = vg_case_copy_record (self->subject, place);
  members = json_object_get_members (left);
  for (GList *at = members; at != NULL; at = at->next) {
    if (!vg_person_name_is_in (self->name, json_object_get_member (left, at->data)))
      continue;
    if (is_its_words (place, at->data))
      return NULL;
    json_object_remove_member (left, at->data);
  }

  return json_object_get_size (left) > 0 ? vg_json_new_object (g_steal_pointer (&left)) : NULL;
}

JsonNode *
vg_erasure_dup_going (VgErasure *self, guint index)
{
  const VgErasureLine *line = vg_erasure_get_line (self, index);
  g_autoptr (JsonNode) left = line->group != VG_ERASURE_SHARED ? strip (self, line->place) : NULL;
  JsonObject *going = NULL;
  g_autoptr (GList) members = NULL;

  if (left == NULL)
    return json_node_copy (vg_case_get (self->subject, line->place));

  going = vg_case_copy_record (self->subject, line->place);
  members = json_object_get_members (json_node_get_object (left));
  for (GList *at = members; at != NULL; at = at->next)
    json_object_remove_member (going, at->data);

  return vg_json_new_object (going);
}

/* What @place is to hold afterwards. Returns: (transfer full) (nullable) */
static JsonNode *
dup_wanted (VgErasure *self, const char *place)
{
  JsonNode *value = vg_case_get (self->subject, place);
  const VgErasureLine *line = find_line (self, place);

  if (value == NULL || g_hash_table_contains (self->gone, place))
    return NULL;
  if (line != NULL && line->choice == VG_ERASURE_ERASE)
    return line->group == VG_ERASURE_SHARED ? NULL : strip (self, place);

  return json_node_copy (value);
}

/* The case's cover, with the drafts of others. */
static JsonNode *
make_cover (VgErasure *self)
{
  g_autofree char *text = vg_case_to_cover_text (self->subject);
  g_autofree char *draft = vg_case_to_draft_text (self->subject);
  JsonNode *cover = vg_json_parse (text, strlen (text), "cover", NULL);
  g_autoptr (JsonNode) drafts = vg_json_parse (draft, strlen (draft), "draft", NULL);
  JsonObject *kept = json_object_new ();
  JsonObject *object = vg_json_peek_object (drafts);
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  if (object != NULL) {
    json_object_iter_init (&iter, object);
    while (json_object_iter_next (&iter, &place, &value)) {
      g_autofree char *party = vg_place_dup_party (place);

      if (g_strcmp0 (party, self->person) != 0)
        json_object_set_member (kept, place, json_node_copy (value));
    }
  }

  json_object_set_object_member (json_node_get_object (cover), "draft", kept);
  return cover;
}

/* The places that an act which goes has set. */
static GHashTable *
list_touched (VgErasure *self)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) acts = list_acts (self, TRUE);

  for (guint i = 0; i < acts->len; i++) {
    JsonObjectIter iter;
    const char *place = NULL;

    json_object_iter_init (&iter, vg_act_get_set (acts->pdata[i]));
    while (json_object_iter_next (&iter, &place, NULL))
      g_hash_table_add (places, (char *) place);
  }

  return places;
}

static JsonObject *
make_set (VgErasure *self, VgCase *after)
{
  JsonObject *set = json_object_new ();
  g_autoptr (GHashTable) places = list_touched (self);
  GHashTableIter iter;
  gpointer place = NULL;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &place, NULL)) {
    g_autoptr (JsonNode) wanted = dup_wanted (self, place);
    JsonNode *there = vg_case_get (after, place);

    /* A colleague's review is set by nobody else: with one of them goes what came along. */
    if (vg_place_is_under (place, "review"))
      continue;
    if (wanted == NULL ? there == NULL : there != NULL && json_node_equal (there, wanted))
      continue;
    json_object_set_member (set, place,
                            wanted != NULL ? g_steal_pointer (&wanted)
                                           : json_node_init_null (json_node_alloc ()));
  }

  return set;
}

/* Whom the act that sets anew is about: everybody who is left, so that none of it goes with the
 * next who is erased.
 */
static char **
list_left (VgErasure *self)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_autoptr (GPtrArray) people = vg_people_list (self->subject);
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    if (!g_str_equal (people->pdata[i], self->person)) {
      g_strv_builder_add (left, people->pdata[i]);
      n++;
    }
  if (n < 2)
    g_strv_builder_add (left, self->person);

  return g_strv_builder_end (left);
}

/* Whether another is on the side of which this person is the first. */
static gboolean
leaves_another (VgErasure *self)
{
  g_autoptr (GPtrArray) people = vg_people_list (self->subject);

  for (guint i = 0; i < people->len; i++)
    if (!g_str_equal (people->pdata[i], self->person) &&
        g_strcmp0 (vg_people_get_role (self->subject, people->pdata[i]), self->person) == 0)
      return TRUE;

  return FALSE;
}

/* The first of a side would else be there again, as somebody nobody has talked with yet. */
static void
mark_first (VgErasure *self, JsonObject *set)
{
  g_autofree char *place = vg_place_join ("party", self->person, NULL);
  JsonObject *mark = NULL;

  if (!leaves_another (self))
    return;

  mark = json_object_new ();
  json_object_set_string_member (mark, "erased", "yes");
  json_object_set_object_member (set, place, mark);
}

VgCase *
vg_erasure_apply (VgErasure *self, GError **error)
{
  g_autoptr (JsonNode) cover = make_cover (self);
  g_autoptr (GPtrArray) acts = list_acts (self, FALSE);
  g_autoptr (VgCase) after = vg_case_from_acts (cover, acts, error);
  g_auto (GStrv) left = list_left (self);
  JsonObject *set = NULL;

  if (after == NULL)
    return NULL;

  vg_case_wind_clock (after, self->subject);
  set = make_set (self, after);
  mark_first (self, set);
  return vg_case_append (after, set, (const char *const *) left, error) ? g_steal_pointer (&after)
                                                                        : NULL;
}
