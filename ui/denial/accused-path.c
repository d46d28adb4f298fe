/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/denial/accused-path.h"

#include "interview/position.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

struct _VgAccusedPath {
  GtkBox parent_instance;

  VgCase *subject;
  char *party;

  GtkLabel *name;
  GtkLabel *position;
  GtkLabel *progress;
  GtkLabel *stop;
  VgPathList *list;
};

G_DEFINE_FINAL_TYPE (VgAccusedPath, vg_accused_path, GTK_TYPE_BOX)

static GtkLabel *
add_label (VgAccusedPath *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
vg_accused_path_dispose (GObject *object)
{
  g_clear_object (&VG_ACCUSED_PATH (object)->subject);

  G_OBJECT_CLASS (vg_accused_path_parent_class)->dispose (object);
}

static void
vg_accused_path_finalize (GObject *object)
{
  g_free (VG_ACCUSED_PATH (object)->party);

  G_OBJECT_CLASS (vg_accused_path_parent_class)->finalize (object);
}

static void
vg_accused_path_class_init (VgAccusedPathClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_accused_path_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_accused_path_finalize;
}

static void
vg_accused_path_init (VgAccusedPath *self)
{
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (name, "title-4");
  gtk_box_append (GTK_BOX (self), name);
  self->name = GTK_LABEL (name);
  self->position = add_label (self, "dim-label");
  self->progress = add_label (self, NULL);
  self->stop = add_label (self, "path-stop");
}

GtkWidget *
vg_accused_path_new (VgCase *subject, VgShelf *shelf, const char *party)
{
  VgAccusedPath *self = g_object_new (VG_TYPE_ACCUSED_PATH, NULL);
  g_autofree char *name = vg_people_dup_name (subject, party);
  g_autofree char *called = g_strdup_printf (_ ("The steps with %s"), name);

  self->subject = g_object_ref (subject);
  self->party = g_strdup (party);
  self->list = VG_PATH_LIST (vg_path_list_new (subject, shelf, called));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  return GTK_WIDGET (self);
}

/* Where nobody asked yet that is what is said, and nothing that would follow from it. */
static char *
dup_position (VgAccusedPath *self)
{
  if (vg_path_is_denial_at_issue (self->subject, self->party) == VG_TRUTH_UNKNOWN)
    return g_strdup (_ ("Not known yet whether the accounts differ."));

  return vg_position_dup_reason (self->subject, self->party);
}

static const char *
say_stop (VgTruth stop)
{
  switch (stop) {
  case VG_TRUTH_YES:
    return _ (
        "■ Contact like this cannot give what is hoped for, or it was stopped. The step marked "
        "so says why, and what is possible.");
  case VG_TRUTH_NO:
    return _ ("Contact can give what is still hoped for, as you judged.");
  case VG_TRUTH_UNKNOWN:
  default:
    return _ ("Not known yet whether contact can give what is hoped for.");
  }
}

void
vg_accused_path_show (VgAccusedPath *self, VgPath *path)
{
  guint n_settled = vg_path_count_settled (path);
  guint n = vg_path_get_steps (path)->len;
  g_autofree char *name = NULL;
  g_autofree char *position = NULL;
  g_autofree char *progress = NULL;

  g_return_if_fail (VG_IS_ACCUSED_PATH (self));

  name = vg_people_dup_name (self->subject, self->party);
  position = dup_position (self);
  /* Translators: how many steps need nothing more, of how many. */
  progress = g_strdup_printf (ngettext ("%u of %u step", "%u of %u steps", n), n_settled, n);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->position, position);
  gtk_label_set_text (self->progress, progress);
  gtk_label_set_text (self->stop, say_stop (vg_path_get_stop (path)));
  vg_path_list_show (self->list, path);
}

VgPathList *
vg_accused_path_get_list (VgAccusedPath *self)
{
  g_return_val_if_fail (VG_IS_ACCUSED_PATH (self), NULL);

  return self->list;
}
