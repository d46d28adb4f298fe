/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/arranged-view.h"

#include "base/language.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/readiness/check-line.h"

#include <glib/gi18n-lib.h>

/* One group of the plan: hidden while no line of it shows. */
typedef struct {
  GtkWidget *box;
  GtkListBox *list;
} Group;

struct _VgArrangedView {
  GtkBox parent_instance;

  GHashTable *groups; /* id → Group */
  GHashTable *lines;  /* id → VgCheckLine, lent by its list */
};

G_DEFINE_FINAL_TYPE (VgArrangedView, vg_arranged_view, GTK_TYPE_BOX)

static void
vg_arranged_view_finalize (GObject *object)
{
  VgArrangedView *self = VG_ARRANGED_VIEW (object);

  g_hash_table_unref (self->groups);
  g_hash_table_unref (self->lines);

  G_OBJECT_CLASS (vg_arranged_view_parent_class)->finalize (object);
}

static void
vg_arranged_view_class_init (VgArrangedViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_arranged_view_finalize;
}

static void
vg_arranged_view_init (VgArrangedView *self)
{
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 20);
}

static void
add_group (VgArrangedView *self, const char *id, const char *title)
{
  Group *group = g_new0 (Group, 1);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  group->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (group->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (group->list), "boxed-list");
  vg_name (GTK_WIDGET (group->list), title, NULL);
  gtk_widget_add_css_class (heading, "title-4");
  gtk_box_append (GTK_BOX (group->box), heading);
  gtk_box_append (GTK_BOX (group->box), GTK_WIDGET (group->list));
  gtk_box_append (GTK_BOX (self), group->box);
  g_hash_table_insert (self->groups, g_strdup (id), group);
}

/* Whose the line is, where it is not for both. Returns: (transfer full) (nullable) */
static char *
say_whose (VgCase *subject, const char *whose)
{
  if (g_str_equal (whose, "both"))
    return NULL;
  if (g_str_equal (whose, "mediator"))
    return g_strdup (_ ("only for you"));

  return vg_people_dup_name (subject, whose);
}

/* Every line of the plan is made once, in its order; those the form does not ask for hide. */
static void
add_line (VgArrangedView *self, VgCase *subject, VgContactPlan *plan, guint index)
{
  const VgContactCheck check = vg_contact_plan_get_check (plan, index);
  const Group *group = g_hash_table_lookup (self->groups, check.group);
  g_autofree char *whose = say_whose (subject, check.whose);
  const VgCheckWords words = { vg_contact_plan_get_title (plan, index, vg_language_get ()), whose,
                               vg_contact_plan_get_open (plan, index, vg_language_get ()) };
  GtkWidget *line = vg_check_line_new (subject, check.id, &words);

  gtk_list_box_append (group->list, line);
  g_hash_table_insert (self->lines, g_strdup (check.id), line);
}

static void
build (VgArrangedView *self, VgCase *subject, VgContactPlan *plan)
{
  for (guint i = 0; i < vg_contact_plan_get_n_groups (plan); i++)
    add_group (self, vg_contact_plan_get_group (plan, i),
               vg_contact_plan_get_group_title (plan, i, vg_language_get ()));
  for (guint i = 0; i < vg_contact_plan_get_n_checks (plan); i++)
    add_line (self, subject, plan, i);
}

/* The ids of what shows, so that the rest can hide. */
static GHashTable *
show_lines (VgArrangedView *self, GPtrArray *arrangements)
{
  GHashTable *shown = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < arrangements->len; i++) {
    const VgArrangement *arrangement = arrangements->pdata[i];

    vg_check_line_show (g_hash_table_lookup (self->lines, arrangement->check.id), arrangement);
    g_hash_table_add (shown, (gpointer) arrangement->check.id);
    g_hash_table_add (shown, (gpointer) arrangement->check.group);
  }

  return shown;
}

void
vg_arranged_view_show (VgArrangedView *self, VgCase *subject, VgContactPlan *plan)
{
  g_autoptr (GPtrArray) arrangements = NULL;
  g_autoptr (GHashTable) shown = NULL;
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  g_return_if_fail (VG_IS_ARRANGED_VIEW (self));

  if (g_hash_table_size (self->groups) == 0)
    build (self, subject, plan);
  arrangements = vg_arrangement_list (subject, plan);
  shown = show_lines (self, arrangements);
  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &id, &value))
    gtk_widget_set_visible (value, g_hash_table_contains (shown, id));
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &id, &value))
    gtk_widget_set_visible (((Group *) value)->box, g_hash_table_contains (shown, id));
}

gboolean
vg_arranged_view_has (VgArrangedView *self, const char *id)
{
  GtkWidget *line = NULL;

  g_return_val_if_fail (VG_IS_ARRANGED_VIEW (self), FALSE);

  line = g_hash_table_lookup (self->lines, id);
  return line != NULL && gtk_widget_get_visible (line);
}

void
vg_arranged_view_go_to (VgArrangedView *self, const char *id)
{
  if (vg_arranged_view_has (self, id))
    gtk_widget_grab_focus (g_hash_table_lookup (self->lines, id));
}
