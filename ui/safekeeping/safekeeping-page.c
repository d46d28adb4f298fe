/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/safekeeping-page.h"

#include "ui/common/into-view.h"
#include "ui/common/name.h"
#include "ui/common/window-buttons.h"
#include "ui/safekeeping/backup-pane.h"
#include "ui/safekeeping/check-deed.h"
#include "ui/safekeeping/code-deed.h"
#include "ui/safekeeping/import-deed.h"
#include "ui/safekeeping/own-card-deed.h"
#include "ui/safekeeping/passphrase-deed.h"
#include "ui/safekeeping/reminder-list.h"
#include "ui/safekeeping/test-deed.h"

#include <adwaita.h>

struct _VgSafekeepingPage {
  GtkBox parent_instance;

  VgVault *vault;

  GtkBox *content;
  VgReminderList *reminders;
  VgBackupPane *backup;
  GtkBox *backups;
  GtkBox *keys;
  GtkBox *cases;
  VgPassphraseDeed *passphrase;
  VgCodeDeed *code;
};

G_DEFINE_FINAL_TYPE (VgSafekeepingPage, vg_safekeeping_page, GTK_TYPE_BOX)

static void
refresh (VgSafekeepingPage *self)
{
  vg_reminder_list_show (self->reminders, self->vault);
  vg_backup_pane_refresh (self->backup);
  vg_code_deed_refresh (self->code);
}

/* --- What one does --- */

static void
refresh_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  refresh (VG_SAFEKEEPING_PAGE (widget));
}

static void
settle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgSafekeepingPage *self = VG_SAFEKEEPING_PAGE (widget);

  switch (g_variant_get_uint32 (parameter)) {
  case VG_VAULT_NEED_CODE:
    vg_code_deed_confirm (self->code);
    break;
  case VG_VAULT_NEED_COST:
    vg_passphrase_deed_start (self->passphrase, TRUE);
    break;
  default:
    break;
  }
}

/* --- The page --- */

static gboolean
vg_safekeeping_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_SAFEKEEPING_PAGE (widget)->backup));
}

/* Forms open and change below one another: what has the focus is seen all the same. */
static void
focus_moved_cb (VgSafekeepingPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content)))
    vg_into_view (focus);
}

static void
vg_safekeeping_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vg_safekeeping_page_parent_class)->root (widget);

  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (focus_moved_cb), widget);
}

static void
vg_safekeeping_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);

  GTK_WIDGET_CLASS (vg_safekeeping_page_parent_class)->unroot (widget);
}

static void
vg_safekeeping_page_dispose (GObject *object)
{
  VgSafekeepingPage *self = VG_SAFEKEEPING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_SAFEKEEPING_PAGE);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (vg_safekeeping_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgSafekeepingPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgSafekeepingPage, reminders);
  gtk_widget_class_bind_template_child (widget_class, VgSafekeepingPage, backup);
  gtk_widget_class_bind_template_child (widget_class, VgSafekeepingPage, backups);
  gtk_widget_class_bind_template_child (widget_class, VgSafekeepingPage, keys);
  gtk_widget_class_bind_template_child (widget_class, VgSafekeepingPage, cases);
}

static void
vg_safekeeping_page_class_init (VgSafekeepingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_BACKUP_PANE);
  g_type_ensure (VG_TYPE_REMINDER_LIST);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_safekeeping_page_dispose;
  widget_class->grab_focus = vg_safekeeping_page_grab_focus;
  widget_class->root = vg_safekeeping_page_root;
  widget_class->unroot = vg_safekeeping_page_unroot;

  gtk_widget_class_install_action (widget_class, "safekeeping.refresh", NULL, refresh_cb);
  gtk_widget_class_install_action (widget_class, "safekeeping.settle", "u", settle_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/voorgesprek/ui/safekeeping/safekeeping-page.ui");
  bind_children (widget_class);
}

static void
vg_safekeeping_page_init (VgSafekeepingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_deeds (VgSafekeepingPage *self, VgShelf *shelf)
{
  self->passphrase = VG_PASSPHRASE_DEED (vg_passphrase_deed_new (self->vault));
  self->code = VG_CODE_DEED (vg_code_deed_new (self->vault));

  gtk_box_prepend (self->backups, vg_check_deed_new (self->vault));
  gtk_box_prepend (self->backups, vg_test_deed_new (self->vault, shelf));
  gtk_box_append (self->keys, GTK_WIDGET (self->passphrase));
  gtk_box_append (self->keys, GTK_WIDGET (self->code));
  gtk_box_prepend (self->cases, vg_own_card_deed_new (self->vault));
  gtk_box_prepend (self->cases, vg_import_deed_new (self->vault));
}

GtkWidget *
vg_safekeeping_page_new (VgVault *vault, VgShelf *shelf)
{
  VgSafekeepingPage *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault) && shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_SAFEKEEPING_PAGE, NULL);
  self->vault = g_object_ref (vault);
  vg_backup_pane_set_vault (self->backup, vault);
  add_deeds (self, shelf);
  refresh (self);
  vg_name_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
