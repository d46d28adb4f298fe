/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check-loop.h"

#include "guide/name.h"

#include <glib/gi18n-lib.h>

/* The items as a graph, without recursion: a guide may be a chain of thousands. @needs and
 * @needed_by hold for each item the indexes of others; NULL for none.
 */
typedef struct {
  VgGuideFile *file;
  guint n;
  GArray **needs;
  GArray **needed_by;
  gboolean *is_seen;
} Graph;

static void
link_items (GArray **from, guint index, guint other)
{
  if (from[index] == NULL)
    from[index] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (from[index], other);
}

static void
add_needs (Graph *self, VgEntry *entry)
{
  const char *const *names = NULL;

  if (entry->when == NULL || entry->when->condition == NULL)
    return;

  names = vg_condition_get_names (entry->when->condition);
  for (guint i = 0; names[i] != NULL; i++) {
    g_auto (VgName) name = VG_NAME_INIT;
    VgEntry *other = NULL;

    if (vg_name_parse (names[i], &name) && name.kind == VG_NAME_ANSWER &&
        name.whose == VG_WHOSE_SELF)
      other = vg_guide_file_find (self->file, name.what);
    if (other == NULL)
      continue;
    link_items (self->needs, entry->index, other->index);
    link_items (self->needed_by, other->index, entry->index);
  }
}

static void
graph_init (Graph *self, VgGuideFile *file)
{
  GPtrArray *entries = vg_guide_file_get_entries (file);

  self->file = file;
  self->n = entries->len;
  self->needs = g_new0 (GArray *, self->n);
  self->needed_by = g_new0 (GArray *, self->n);
  self->is_seen = g_new0 (gboolean, self->n);
  for (guint i = 0; i < self->n; i++)
    add_needs (self, g_ptr_array_index (entries, i));
}

static void
graph_clear (Graph *self)
{
  for (guint i = 0; i < self->n; i++) {
    g_clear_pointer (&self->needs[i], g_array_unref);
    g_clear_pointer (&self->needed_by[i], g_array_unref);
  }
  g_free (self->needs);
  g_free (self->needed_by);
  g_free (self->is_seen);
}

/* The next neighbour of @index that was not seen; @next says how far its list was read. */
static gboolean
step (Graph *self, guint index, guint *next, guint *out_other)
{
  GArray *others = self->needs[index];

  for (; others != NULL && *next < others->len; (*next)++)
    if (!self->is_seen[g_array_index (others, guint, *next)]) {
      *out_other = g_array_index (others, guint, *next);
      return TRUE;
    }

  return FALSE;
}

/* Adds to @order what can be reached from @start, each after all it leads to. */
static void
finish (Graph *self, guint start, guint *nexts, GArray *order)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));

  self->is_seen[start] = TRUE;
  g_array_append_val (path, start);
  while (path->len > 0) {
    guint index = g_array_index (path, guint, path->len - 1);
    guint other = 0;

    if (step (self, index, &nexts[index], &other)) {
      self->is_seen[other] = TRUE;
      g_array_append_val (path, other);
    } else {
      g_array_append_val (order, index);
      g_array_set_size (path, path->len - 1);
    }
  }
}

/* Collects against the arrows what was not yet seen. */
static GArray *
collect (Graph *self, guint start)
{
  GArray *group = g_array_new (FALSE, FALSE, sizeof (guint));

  self->is_seen[start] = TRUE;
  g_array_append_val (group, start);
  for (guint i = 0; i < group->len; i++) {
    GArray *others = self->needed_by[g_array_index (group, guint, i)];

    for (guint j = 0; others != NULL && j < others->len; j++) {
      guint other = g_array_index (others, guint, j);

      if (!self->is_seen[other]) {
        self->is_seen[other] = TRUE;
        g_array_append_val (group, other);
      }
    }
  }

  return group;
}

static gboolean
needs_itself (Graph *self, guint index)
{
  GArray *needs = self->needs[index];

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    if (g_array_index (needs, guint, i) == index)
      return TRUE;

  return FALSE;
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

static void
tell (Graph *self, GArray *group)
{
  GPtrArray *entries = vg_guide_file_get_entries (self->file);
  g_autoptr (GString) ids = g_string_new (NULL);
  VgEntry *first = NULL;

  g_array_sort (group, compare_indexes);
  first = g_ptr_array_index (entries, g_array_index (group, guint, 0));
  for (guint i = 0; i < group->len; i++) {
    VgEntry *entry = g_ptr_array_index (entries, g_array_index (group, guint, i));

    entry->when->is_faulty = TRUE;
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", entry->id);
  }

  vg_guide_file_add (
      self->file, first->when->node, "loop", first->id,
      group->len == 1
          ? g_strdup (_ ("this question waits for its own answer: take that out of “when”"))
          : g_strdup_printf (_ ("these questions wait for one another: %s. Take one of "
                                "the conditions out"),
                             ids->str));
}

/* Kosaraju: what one can go from and come back to is found by walking twice, the second
 * time backwards in the order in which the first one ended.
 */
void
vg_check_loops (VgGuideFile *file)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *nexts = NULL;
  Graph graph = { NULL };

  graph_init (&graph, file);
  nexts = g_new0 (guint, graph.n);
  for (guint i = 0; i < graph.n; i++)
    if (!graph.is_seen[i])
      finish (&graph, i, nexts, order);

  g_free (graph.is_seen);
  graph.is_seen = g_new0 (gboolean, graph.n);
  for (guint i = order->len; i > 0; i--) {
    guint index = g_array_index (order, guint, i - 1);
    g_autoptr (GArray) group = NULL;

    if (graph.is_seen[index])
      continue;
    group = collect (&graph, index);
    if (group->len > 1 || needs_itself (&graph, index))
      tell (&graph, group);
  }

  graph_clear (&graph);
}
