/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/journey.h"

#include "derive/stage.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

#define PEOPLE "people" /* a page */

/* As in VgJourneyStep. */
struct _VgJourney {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  char *page;
  char *party;
  char *title;
};

G_DEFINE_FINAL_TYPE (VgJourney, vg_journey, GTK_TYPE_BOX)

static const struct {
  VgStepState state;
  const char *said;
} states[] = {
  { VG_STEP_DONE, N_ ("done") },
  { VG_STEP_UNDER_WAY, N_ ("under way") },
  { VG_STEP_OPEN, N_ ("not begun") },
};

static guint
find_state (VgStepState state)
{
  guint found = G_N_ELEMENTS (states) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    if (states[i].state == state)
      found = i;
  }

  return found;
}

/* A page about both may have been opened for one of them. */
static gboolean
is_here (VgJourney *self, const VgStep *step)
{
  if (g_strcmp0 (step->page, self->page) != 0)
    return FALSE;

  return (step->page != NULL && step->party == NULL) || g_strcmp0 (step->party, self->party) == 0;
}

static gboolean
is_at_people (VgJourney *self)
{
  return g_strcmp0 (self->page, PEOPLE) == 0;
}

/* Said by the name of the step. */
static GtkWidget *
make_arrow (void)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (arrow, GTK_ALIGN_CENTER);

  return arrow;
}

static GtkWidget *
make_content (VgStep *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sign = gtk_label_new (vg_step_get_sign (step));
  GtkWidget *title = gtk_label_new (step->title);

  gtk_label_set_width_chars (GTK_LABEL (sign), 2);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  /* Two steps that begin alike differ in the name of a person, which stands last. */
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 20);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (sign, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (title, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), title);
  if (step->is_next)
    gtk_box_append (GTK_BOX (box), make_arrow ());

  return box;
}

/* Returns: (transfer full) */
static char *
say_step (const VgStep *step, guint state)
{
  const char *said = _ (states[state].said);

  if (!step->is_next)
    return g_strdup_printf ("%s, %s", step->title, said);

  /* Translators: a step of the case, and how it stands: "Talk with Mrs Reed, not begun". */
  return g_strdup_printf (_ ("%s, %s, the next step"), step->title, said);
}

static GtkWidget *
make_step (VgJourney *self, VgStep *step)
{
  guint state = find_state (step->state);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = say_step (step, state);

  gtk_button_set_child (GTK_BUTTON (button), make_content (step));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "vg-outline-row");
  if (is_here (self, step))
    gtk_widget_add_css_class (button, "vg-current");
  else if (step->is_next)
    gtk_widget_add_css_class (button, "vg-next");
  vg_name (button, name, is_here (self, step) ? _ ("You are here") : NULL);

  if (step->page != NULL) {
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", step->page,
                                      step->party != NULL ? step->party : "");
  } else {
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.talk");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", step->guide,
                                      step->party != NULL ? step->party : "");
  }

  return button;
}

static GtkWidget *
make_row (const char *title, gboolean is_there)
{
  GtkWidget *button = gtk_button_new_with_label (title);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "vg-outline-row");
  if (is_there)
    gtk_widget_add_css_class (button, "vg-current");
  vg_name (button, title, is_there ? _ ("You are here") : NULL);
  return button;
}

static void
lead_to_page (GtkWidget *button, const char *page, const char *party)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", page,
                                    party != NULL ? party : "");
}

/* No step, for it is never done: who is in the case, above the steps with them. */
static void
add_people (VgJourney *self)
{
  GtkWidget *button = make_row (_ ("People of the case"), is_at_people (self));

  lead_to_page (button, PEOPLE, NULL);
  gtk_box_append (GTK_BOX (self), button);
}

/* Where one is, and no step is there. */
static void
add_here (VgJourney *self)
{
  GtkWidget *button = make_row (self->title, TRUE);

  lead_to_page (button, self->page, self->party);
  gtk_box_append (GTK_BOX (self), button);
}

void
vg_journey_show (VgJourney *self)
{
  g_autoptr (GPtrArray) steps = NULL;
  GtkWidget *child = NULL;
  gboolean is_marked = FALSE;

  g_return_if_fail (VG_IS_JOURNEY (self));

  /* Never under somebody's finger. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  steps = vg_stage_list_steps (self->subject, self->shelf);
  add_people (self);
  is_marked = is_at_people (self);
  for (guint i = 0; i < steps->len; i++) {
    gtk_box_append (GTK_BOX (self), make_step (self, steps->pdata[i]));
    is_marked = is_marked || is_here (self, steps->pdata[i]);
  }
  if (!is_marked && self->page != NULL && self->title != NULL)
    add_here (self);
}

static void
vg_journey_finalize (GObject *object)
{
  VgJourney *self = VG_JOURNEY (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_free (self->page);
  g_free (self->party);
  g_free (self->title);

  G_OBJECT_CLASS (vg_journey_parent_class)->finalize (object);
}

static void
vg_journey_class_init (VgJourneyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_journey_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
vg_journey_init (VgJourney *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps of the case"), -1);
}

GtkWidget *
vg_journey_new (VgCase *subject, VgShelf *shelf, const VgJourneyStep *here)
{
  VgJourney *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && shelf != NULL && here != NULL, NULL);

  self = g_object_new (VG_TYPE_JOURNEY, NULL);
  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->page = g_strdup (here->page);
  self->party = g_strdup (here->party);
  self->title = g_strdup (here->title);

  return GTK_WIDGET (self);
}
