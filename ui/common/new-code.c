/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/new-code.h"

#include "base/wipe.h"
#include "ui/common/ask.h"
#include "ui/common/code-sheet.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

struct _VgNewCode {
  GtkBox parent_instance;

  GtkWidget *showing;
  GtkLabel *groups;
  GtkWidget *typing;
  GtkWidget *entry;
  GtkLabel *message;
  GtkButton *forward;
  GtkWidget *again;

  char *code;
  gboolean is_typing;
};

G_DEFINE_FINAL_TYPE (VgNewCode, vg_new_code, GTK_TYPE_BOX)

enum {
  TYPED,
  LATER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (VgNewCode *self, const char *message)
{
  g_autofree char *sentence = message != NULL ? vg_sentence_dup (message) : NULL;

  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
show_groups (VgNewCode *self)
{
  g_auto (VgWipedText) groups = vg_code_sheet_dup_groups (self->code);

  gtk_label_set_text (self->groups, groups);
}

/* Shown, or typed back: never both, so that it is typed from the paper. */
static void
turn (VgNewCode *self, gboolean is_typing)
{
  self->is_typing = is_typing;
  gtk_widget_set_visible (self->showing, !is_typing);
  gtk_widget_set_visible (self->typing, is_typing);
  gtk_widget_set_visible (self->again, is_typing);
  gtk_button_set_label (self->forward,
                        is_typing ? _ ("_This is the code") : _ ("I _have it on paper"));
  vg_name_tidy (GTK_WIDGET (self->forward));
  if (is_typing)
    gtk_label_set_text (self->groups, "");
  else
    show_groups (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  say (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
typed_cb (VgNewCode *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*typed != '\0')
    g_signal_emit (self, signals[TYPED], 0, typed);
}

static void
changed_cb (VgNewCode *self)
{
  say (self, NULL);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgNewCode *self = VG_NEW_CODE (widget);

  if (self->is_typing)
    typed_cb (self);
  else
    turn (self, TRUE);
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn (VG_NEW_CODE (widget), FALSE);
}

static void
later_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[LATER], 0);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgNewCode *self = VG_NEW_CODE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (self->is_typing)
    return;

  operation = vg_code_sheet_print (self->code);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error);
  if (error != NULL)
    vg_tell (widget, _ ("The code could not be printed"), error->message);
}

static gboolean
vg_new_code_grab_focus (GtkWidget *widget)
{
  VgNewCode *self = VG_NEW_CODE (widget);

  return gtk_widget_grab_focus (self->is_typing ? self->entry : GTK_WIDGET (self->forward));
}

static void
vg_new_code_dispose (GObject *object)
{
  g_clear_pointer (&VG_NEW_CODE (object)->code, vg_wipe_text);
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_NEW_CODE);

  G_OBJECT_CLASS (vg_new_code_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/common/new-code.ui");
  gtk_widget_class_bind_template_child (widget_class, VgNewCode, showing);
  gtk_widget_class_bind_template_child (widget_class, VgNewCode, groups);
  gtk_widget_class_bind_template_child (widget_class, VgNewCode, typing);
  gtk_widget_class_bind_template_child (widget_class, VgNewCode, entry);
  gtk_widget_class_bind_template_child (widget_class, VgNewCode, message);
  gtk_widget_class_bind_template_child (widget_class, VgNewCode, forward);
  gtk_widget_class_bind_template_child (widget_class, VgNewCode, again);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
vg_new_code_class_init (VgNewCodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_new_code_dispose;
  widget_class->grab_focus = vg_new_code_grab_focus;

  signals[TYPED] = g_signal_new ("typed", VG_TYPE_NEW_CODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[LATER] = g_signal_new ("later", VG_TYPE_NEW_CODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "new-code.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "new-code.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "new-code.later", NULL, later_action);
  gtk_widget_class_install_action (widget_class, "new-code.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "new-code.print",
                                       NULL);
  bind_template (widget_class);
}

static void
vg_new_code_init (VgNewCode *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_new_code_new (const char *code)
{
  VgNewCode *self = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  self = g_object_new (VG_TYPE_NEW_CODE, NULL);
  self->code = g_strdup (code);
  turn (self, FALSE);
  return GTK_WIDGET (self);
}

void
vg_new_code_tell (VgNewCode *self, const char *message)
{
  g_return_if_fail (VG_IS_NEW_CODE (self));

  say (self, message);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
