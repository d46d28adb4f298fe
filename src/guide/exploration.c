/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/exploration.h"

#include "guide/check-names.h"
#include "guide/search.h"

#define N_DRAWN 20000

/* @unseen: ids, lent by @set */
struct _VgExploration {
  VgGuideSet *set;
  VgGuideFile *file;
  guint n_questions;
  guint n_conditional;
  GPtrArray *unseen;
  VgTalkPath shortest;
  VgTalkPath longest;
  guint n_tried;
  gboolean is_certain;
};

/* Questions whose conditions hang together by what they name.
 * @rules: of VgRule, lent. @names: of utf8
 */
typedef struct {
  GPtrArray *rules;
  GHashTable *names;
} Group;

/* The best talk through one group so far. @n: G_MAXUINT before any */
typedef struct {
  guint n;
  guint n_unknown;
  GPtrArray *facts;
} Best;

typedef struct {
  VgExploration *exploration;
  Group *group;
  GHashTable *seen; /* of VgRule */
  Best shortest;
  Best longest;
} Walk;

static void
fact_free (gpointer data)
{
  VgTalkFact *self = data;

  g_clear_pointer (&self->value, json_node_unref);
  g_free (self->name);
  g_free (self);
}

static GPtrArray *
new_facts (void)
{
  return g_ptr_array_new_with_free_func (fact_free);
}

static void
group_free (gpointer data)
{
  Group *self = data;

  g_ptr_array_unref (self->rules);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* --- Groups --- */

/* With everything that the rule depends on. */
static Group *
group_new (VgExploration *self, VgRule *rule)
{
  g_autoptr (VgSearch) search = vg_search_new (self->set, self->file);
  Group *group = g_new0 (Group, 1);

  group->rules = g_ptr_array_new ();
  group->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (group->rules, rule);
  vg_search_follow (search, rule);
  for (guint i = 0; i < vg_search_get_n_names (search); i++)
    g_hash_table_add (group->names, g_strdup (vg_search_get_name (search, i)));

  return group;
}

static gboolean
touches (Group *self, Group *other)
{
  GHashTableIter iter;
  gpointer name = NULL;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_hash_table_contains (other->names, name))
      return TRUE;

  return FALSE;
}

/* Takes over what @other has; it stays as it is. */
static void
unite (Group *self, Group *other)
{
  GHashTableIter iter;
  gpointer name = NULL;

  g_ptr_array_extend (self->rules, other->rules, NULL, NULL);
  g_hash_table_iter_init (&iter, other->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (self->names, g_strdup (name));
}

/* One more rule may join groups that did not touch before. Takes @group. */
static void
add_group (GPtrArray *groups, Group *group)
{
  for (guint i = groups->len; i > 0; i--) {
    Group *before = groups->pdata[i - 1];

    if (!touches (group, before))
      continue;
    unite (before, group);
    group_free (group);
    group = g_ptr_array_steal_index (groups, i - 1);
  }
  g_ptr_array_add (groups, group);
}

static GPtrArray *
list_groups (VgExploration *self)
{
  GPtrArray *rules = vg_guide_file_get_rules (self->file);
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; i < rules->len; i++) {
    VgRule *rule = rules->pdata[i];

    if (!rule->is_prompt && rule->condition != NULL && !rule->is_faulty)
      add_group (groups, group_new (self, rule));
  }

  return groups;
}

/* --- Talks through one group --- */

static gboolean
is_question (const VgEntry *entry)
{
  return entry->has_kind && entry->kind != VG_ITEM_NOTE;
}

/* What is tried now. Adds to @n_unknown those of which there is no value. */
static GPtrArray *
list_facts (VgSearch *search, guint *n_unknown)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < vg_search_get_n_names (search); i++) {
    g_auto (VgValue) value = VG_VALUE_INIT;
    VgTalkFact *fact = g_new0 (VgTalkFact, 1);

    vg_search_get_value (search, i, &value);
    fact->name = g_strdup (vg_search_get_name (search, i));
    fact->value = g_steal_pointer (&value.node);
    *n_unknown += fact->value == NULL;
    g_ptr_array_add (facts, fact);
  }

  return facts;
}

/* Takes @facts. */
static void
keep (Best *best, guint n, guint n_unknown, GPtrArray *facts)
{
  g_clear_pointer (&best->facts, g_ptr_array_unref);
  best->n = n;
  best->n_unknown = n_unknown;
  best->facts = facts;
}

static void
tried_cb (VgSearch *search, gpointer user_data)
{
  Walk *walk = user_data;
  guint n = 0;
  guint n_unknown = 0;
  g_autoptr (GPtrArray) facts = list_facts (search, &n_unknown);

  walk->exploration->n_tried++;
  for (guint i = 0; i < walk->group->rules->len; i++) {
    VgRule *rule = walk->group->rules->pdata[i];

    if (!vg_search_is_yes (search, rule))
      continue;
    g_hash_table_add (walk->seen, rule);
    n += is_question (rule->entry);
  }

  if (n < walk->shortest.n || (n == walk->shortest.n && n_unknown < walk->shortest.n_unknown))
    keep (&walk->shortest, n, n_unknown, g_ptr_array_ref (facts));
  if (walk->longest.facts == NULL || n > walk->longest.n ||
      (n == walk->longest.n && n_unknown < walk->longest.n_unknown))
    keep (&walk->longest, n, n_unknown, g_ptr_array_ref (facts));
}

/* Takes the facts of @best. */
static void
add_best (VgTalkPath *path, Best *best)
{
  GPtrArray *facts = g_steal_pointer (&best->facts);

  if (facts == NULL)
    return;

  path->n_questions += best->n;
  for (guint i = 0; i < facts->len; i++) {
    VgTalkFact *fact = g_new0 (VgTalkFact, 1);
    VgTalkFact *found = facts->pdata[i];

    fact->name = g_strdup (found->name);
    fact->value = found->value != NULL ? json_node_ref (found->value) : NULL;
    g_ptr_array_add (path->facts, fact);
  }
  g_ptr_array_unref (facts);
}

static void
walk_group (VgExploration *self, Group *group, GHashTable *seen)
{
  g_autoptr (VgSearch) search = vg_search_new (self->set, self->file);
  Walk walk = { .exploration = self, .group = group, .seen = seen, .shortest.n = G_MAXUINT };

  for (guint i = 0; i < group->rules->len; i++)
    vg_search_follow (search, group->rules->pdata[i]);
  if (!vg_search_try_all (search, tried_cb, &walk)) {
    self->is_certain = FALSE;
    vg_search_try_some (search, N_DRAWN, tried_cb, &walk);
  }
  add_best (&self->shortest, &walk.shortest);
  add_best (&self->longest, &walk.longest);
}

/* --- The whole --- */

/* Those without a condition are asked in every talk. */
static void
count_questions (VgExploration *self)
{
  GPtrArray *entries = vg_guide_file_get_entries (self->file);

  for (guint i = 0; i < entries->len; i++) {
    VgEntry *entry = entries->pdata[i];

    if (!is_question (entry))
      continue;
    self->n_questions++;
    self->n_conditional += entry->when != NULL;
  }
  self->shortest.n_questions = self->longest.n_questions = self->n_questions - self->n_conditional;
}

static void
list_unseen (VgExploration *self, GHashTable *seen)
{
  GPtrArray *entries = vg_guide_file_get_entries (self->file);

  for (guint i = 0; i < entries->len; i++) {
    VgEntry *entry = entries->pdata[i];

    if (entry->when != NULL && entry->id != NULL && !g_hash_table_contains (seen, entry->when))
      g_ptr_array_add (self->unseen, (gpointer) entry->id);
  }
}

VgExploration *
vg_exploration_new (const char *path, const char *shelf_folder)
{
  VgExploration *self = g_new0 (VgExploration, 1);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  self->set = vg_guide_set_new ();
  vg_guide_set_add_path (self->set, path);
  if (shelf_folder != NULL)
    vg_guide_set_add_shelf (self->set, shelf_folder);
  self->file = self->set->checked->pdata[0];
  self->unseen = g_ptr_array_new ();
  self->shortest.facts = new_facts ();
  self->longest.facts = new_facts ();
  self->is_certain = TRUE;

  vg_check_names (self->set, self->file);
  count_questions (self);
  groups = list_groups (self);
  for (guint i = 0; i < groups->len; i++)
    walk_group (self, groups->pdata[i], seen);
  list_unseen (self, seen);

  return self;
}

void
vg_exploration_free (VgExploration *self)
{
  g_ptr_array_unref (self->unseen);
  g_ptr_array_unref (self->shortest.facts);
  g_ptr_array_unref (self->longest.facts);
  vg_guide_set_free (self->set);
  g_free (self);
}

guint
vg_exploration_get_n_questions (VgExploration *self)
{
  return self->n_questions;
}

guint
vg_exploration_get_n_conditional (VgExploration *self)
{
  return self->n_conditional;
}

GPtrArray *
vg_exploration_get_unseen (VgExploration *self)
{
  return self->unseen;
}

const VgTalkPath *
vg_exploration_get_shortest (VgExploration *self)
{
  return &self->shortest;
}

const VgTalkPath *
vg_exploration_get_longest (VgExploration *self)
{
  return &self->longest;
}

guint
vg_exploration_get_n_tried (VgExploration *self)
{
  return self->n_tried;
}

gboolean
vg_exploration_is_certain (VgExploration *self)
{
  return self->is_certain;
}
