/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/door.h"

#include "base/error.h"
#include "base/wipe.h"
#include "ui/common/ask.h"
#include "ui/common/choose-file.h"
#include "ui/common/dates.h"
#include "ui/common/new-code.h"
#include "ui/common/new-passphrase.h"
#include "ui/common/settings.h"
#include "ui/common/window-buttons.h"
#include "ui/start/restore-page.h"
#include "ui/start/start-page.h"
#include "ui/start/titled-page.h"
#include "ui/start/waiting-page.h"
#include "ui/unlock/trouble-page.h"
#include "ui/unlock/unlock-page.h"
#include "ui/unlock/vault-trouble.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define NARROW 500 /* one field */
#define READ   640 /* text */
#define WIDE   800 /* two cards */

/* @code: the recovery code one came in with, or that was made; wiped
 * @backup: the file that is being restored
 * @aside: where the vault lies that made room for it
 * @is_working: a vault is being made, opened or restored, and nothing else can begin
 * @can_rebuild: nothing was typed or made yet that another language would take away
 */
struct _VgDoor {
  GtkBox parent_instance;

  GtkWidget *back;
  AdwClamp *place;

  char *folder;
  VgShelf *shelf;
  gboolean is_locked;
  gboolean can_rebuild;
  gboolean is_working;

  GtkWidget *page;
  VgVault *vault;
  char *code;
  char *backup;
  char *aside;
};

G_DEFINE_FINAL_TYPE (VgDoor, vg_door, GTK_TYPE_BOX)

enum {
  PROP_VAULT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Pages --- */

/* Not behind a hidden screen: what one types there goes nowhere. */
static void
take_focus (VgDoor *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The page that was there goes, and what was typed in it. */
static void
show (VgDoor *self, GtkWidget *page, int width)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* GTK 4.8 holds on to a field with the focus after its page is gone. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
  self->page = page;
  self->can_rebuild = FALSE;
  width *= vg_settings_get_text_scale (vg_settings_get_default ());
  adw_clamp_set_maximum_size (self->place, width);
  adw_clamp_set_tightening_threshold (self->place, width);
  adw_clamp_set_child (self->place, page);
  take_focus (self);
}

static void
show_waiting (VgDoor *self, const char *title)
{
  gtk_widget_set_visible (self->back, FALSE);
  show (
      self,
      vg_waiting_page_new (title, _ ("This takes a few seconds on purpose: whoever wants to guess "
                                     "the passphrase needs as long for each guess.")),
      READ);
}

static void
set_vault (VgDoor *self, VgVault *vault)
{
  if (g_set_object (&self->vault, vault))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VAULT]);
}

/* In. */
static void
hand_over (VgDoor *self)
{
  g_autoptr (VgVault) vault = g_steal_pointer (&self->vault);

  g_clear_pointer (&self->code, vg_wipe_text);
  g_signal_emit (self, signals[OPENED], 0, vault);
}

/* --- A vault that does not open --- */

static void
show_trouble (VgDoor *self, const GError *error)
{
  gtk_widget_set_visible (self->back, FALSE);
  show (self, vg_vault_trouble_new_page (error), READ);
}

/* --- Going in --- */

/* In a worker thread: the vault's own thread does the work, this one waits for it. */
typedef struct {
  VgVault *vault;
  char *code;
  char *passphrase;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->vault);
  vg_wipe_text (change->code);
  vg_wipe_text (change->passphrase);
  g_free (change);
}

static void
change_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Change *change = data;
  const VgVaultCost usual = { 0, 0 };
  GError *error = NULL;

  if (vg_vault_change_passphrase (change->vault, change->code, change->passphrase, &usual, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static VgNewPassphrase *show_renewal (VgDoor *self);

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgDoor *self = VG_DOOR (source);
  g_autoptr (GError) error = NULL;

  self->is_working = FALSE;
  if (self->vault == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    hand_over (self);
  else
    vg_new_passphrase_tell (show_renewal (self), error->message);
}

static void
renewal_chosen_cb (VgDoor *self, const char *passphrase)
{
  Change *change = g_new0 (Change, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, changed_cb, NULL);

  change->vault = g_object_ref (self->vault);
  change->code = g_strdup (self->code);
  change->passphrase = g_strdup (passphrase);
  g_task_set_task_data (task, change, change_free);
  self->is_working = TRUE;
  show_waiting (self, _ ("Sealing the vault with the new passphrase"));
  g_task_run_in_thread (task, change_in_thread);
}

static VgNewPassphrase *
show_renewal (VgDoor *self)
{
  GtkWidget *inner = vg_new_passphrase_new (_ ("_Use this passphrase"));

  vg_new_passphrase_add_way (VG_NEW_PASSPHRASE (inner), _ ("_Later"), "door.go-in");
  g_signal_connect_object (inner, "chosen", G_CALLBACK (renewal_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->back, FALSE);
  show (
      self,
      vg_titled_page_new (_ ("Choose a new passphrase"),
                          _ ("The recovery code has opened your vault, and it stays good. Choose a "
                             "passphrase for every day."),
                          inner),
      READ);
  return VG_NEW_PASSPHRASE (inner);
}

static void
show_older (VgDoor *self)
{
  guint missing = MIN (vg_vault_get_missing (self->vault), G_MAXUINT);

  show (self, vg_vault_trouble_new_older_page (missing), READ);
}

/* What is still to be asked about a vault that is open. */
static void
go_in (VgDoor *self)
{
  gtk_widget_set_visible (self->back, FALSE);
  if (vg_vault_get_missing (self->vault) > 0)
    show_older (self);
  else if (self->code != NULL && !vg_vault_is_read_only (self->vault))
    show_renewal (self);
  else
    hand_over (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgDoor) self = VG_DOOR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgVault) vault = vg_vault_open_finish (result, &error);
  VgPassphraseForm *form = NULL;

  self->is_working = FALSE;
  if (!VG_IS_UNLOCK_PAGE (self->page))
    return;
  if (vault != NULL) {
    set_vault (self, vault);
    go_in (self);
    return;
  }

  g_clear_pointer (&self->code, vg_wipe_text);
  if (!g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE)) {
    show_trouble (self, error);
    return;
  }
  form = vg_unlock_page_get_form (VG_UNLOCK_PAGE (self->page));
  vg_passphrase_form_set_is_busy (form, FALSE);
  vg_passphrase_form_tell (form, NULL);
  self->can_rebuild = TRUE;
}

static void
words_given_cb (VgDoor *self, const char *words, gboolean is_code, VgPassphraseForm *form)
{
  g_clear_pointer (&self->code, vg_wipe_text);
  if (is_code)
    self->code = g_strdup (words);
  self->is_working = TRUE;
  vg_vault_open_async (self->folder, self->shelf, words, opened_cb, g_object_ref (self));
  vg_passphrase_form_set_is_busy (form, TRUE);
  self->can_rebuild = FALSE;
}

static void
show_unlock (VgDoor *self)
{
  g_autofree char *usual = vg_vault_dup_default_folder ();
  const char *note = self->is_locked ? _ ("Locked. Everything is saved.") : NULL;
  VgUnlockPage *page = VG_UNLOCK_PAGE (
      vg_unlock_page_new (note, g_str_equal (usual, self->folder) ? NULL : self->folder));

  g_signal_connect_object (vg_unlock_page_get_form (page), "given", G_CALLBACK (words_given_cb),
                           self, G_CONNECT_SWAPPED);
  show (self, GTK_WIDGET (page), NARROW);
}

static void
only_read_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDoor *self = VG_DOOR (widget);

  if (self->vault != NULL)
    hand_over (self);
}

static void
accept_older_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDoor *self = VG_DOOR (widget);
  g_autoptr (GError) error = NULL;

  if (self->vault == NULL)
    return;
  if (vg_vault_accept_older (self->vault, &error))
    go_in (self);
  else
    vg_trouble_page_tell (VG_TROUBLE_PAGE (self->page), error->message);
}

/* --- The first page --- */

static void
look (VgDoor *self)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (self->back, FALSE);
  if (!vg_vault_exists (self->folder))
    show (self, vg_start_page_new (), WIDE);
  else if (!vg_vault_look_at (self->folder, &error))
    show_trouble (self, error);
  else
    show_unlock (self);
  self->can_rebuild = TRUE;
}

/* Whether something else may begin. */
static gboolean
is_free (VgDoor *self)
{
  return !self->is_working && self->vault == NULL;
}

static void
look_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDoor *self = VG_DOOR (widget);

  if (is_free (self))
    look (self);
}

/* --- Making a vault --- */

static void
code_typed_cb (VgDoor *self, const char *code, VgNewCode *page)
{
  g_autoptr (GError) error = NULL;

  if (vg_vault_confirm_code (self->vault, code, &error))
    hand_over (self);
  else
    vg_new_code_tell (page, error->message);
}

static void
show_code (VgDoor *self)
{
  GtkWidget *inner = vg_new_code_new (self->code);

  g_signal_connect_object (inner, "typed", G_CALLBACK (code_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inner, "later", G_CALLBACK (hand_over), self, G_CONNECT_SWAPPED);
  show (self, vg_titled_page_new (_ ("Your recovery code"), NULL, inner), READ);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgDoor) self = VG_DOOR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgVault) vault = vg_vault_open_finish (result, &error);
  VgTrouble trouble = { _ ("The vault could not be made"), NULL, NULL };
  GtkWidget *page = NULL;

  self->is_working = FALSE;
  if (self->shelf == NULL)
    return;
  if (vault != NULL) {
    set_vault (self, vault);
    show_code (self);
    return;
  }

  g_clear_pointer (&self->code, vg_wipe_text);
  trouble.what = error->message;
  page = vg_trouble_page_new (&trouble);
  vg_trouble_page_add_way (VG_TROUBLE_PAGE (page), _ ("_Try again"), "door.make");
  show (self, page, READ);
  gtk_widget_set_visible (self->back, TRUE);
}

static void
passphrase_chosen_cb (VgDoor *self, const char *passphrase)
{
  g_clear_pointer (&self->code, vg_wipe_text);
  self->code = vg_vault_new_code ();
  self->is_working = TRUE;
  vg_vault_create_async (self->folder, self->shelf, passphrase, self->code, made_cb,
                         g_object_ref (self));
  show_waiting (self, _ ("Making your vault"));
}

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDoor *self = VG_DOOR (widget);
  GtkWidget *inner = NULL;

  if (!is_free (self))
    return;

  inner = vg_new_passphrase_new (_ ("_Make the vault"));
  g_signal_connect_object (inner, "chosen", G_CALLBACK (passphrase_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->back, TRUE);
  show (self, vg_titled_page_new (_ ("The passphrase of your vault"), NULL, inner), READ);
}

/* --- Restoring a backup --- */

/* What did not open made room: nothing came in its place. */
static void
bring_back (VgDoor *self)
{
  g_autoptr (GError) error = NULL;

  if (self->aside != NULL && !vg_vault_bring_back (self->aside, self->folder, &error))
    g_message ("%s", error->message);
  g_clear_pointer (&self->aside, g_free);
}

/* "As it stood on 27 November 2026 at 16:19." */
static char *
say_stand (const char *made_at)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_iso8601 (made_at, NULL);
  g_autoptr (GDateTime) here = made != NULL ? g_date_time_to_local (made) : NULL;
  g_autofree char *iso = here != NULL ? g_date_time_format (here, "%Y-%m-%d") : NULL;
  g_autofree char *time = here != NULL ? g_date_time_format (here, "%H:%M") : NULL;
  g_autofree char *day = iso != NULL ? vg_say_date (iso) : NULL;

  /* Translators: of a vault that was restored: the day, then the time. */
  return day != NULL ? g_strdup_printf (_ ("As it stood on %s at %s."), day, time) : NULL;
}

/* @text: (nullable): nothing more to say */
static void
add_paragraph (GString *body, const char *text)
{
  if (text == NULL)
    return;
  if (body->len > 0)
    g_string_append (body, "\n\n");
  g_string_append (body, text);
}

static char *
say_aside (VgDoor *self)
{
  return g_strdup_printf (_ ("The vault that did not open lies beside it, as it was: %s"),
                          self->aside);
}

/* Once: what came back, and where it lies. */
static void
tell_restored (VgDoor *self, VgVault *vault)
{
  g_autofree char *made_at = vg_vault_dup_time_of_backup (self->backup);
  g_autofree char *stand = made_at != NULL ? say_stand (made_at) : NULL;
  g_autofree char *place = g_strdup_printf (_ ("The vault lies in %s"), self->folder);
  g_autofree char *left_out = vg_vault_say_left_out (vault);
  g_autofree char *aside = self->aside != NULL ? say_aside (self) : NULL;
  g_autoptr (GString) body = g_string_new (stand);

  add_paragraph (body, place);
  add_paragraph (body, left_out);
  add_paragraph (body, aside);
  vg_tell (GTK_WIDGET (self), _ ("The vault is restored"), body->str);
  g_clear_pointer (&self->aside, g_free);
}

static void
tell_not_restored (VgDoor *self, const GError *error)
{
  VgPassphraseForm *form = vg_restore_page_get_form (VG_RESTORE_PAGE (self->page));

  bring_back (self);
  g_clear_pointer (&self->code, vg_wipe_text);
  gtk_widget_set_visible (self->back, TRUE);
  vg_passphrase_form_set_is_busy (form, FALSE);
  vg_passphrase_form_tell (
      form, g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE) ? NULL : error->message);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgDoor) self = VG_DOOR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgVault) vault = vg_vault_open_finish (result, &error);

  self->is_working = FALSE;
  if (!VG_IS_RESTORE_PAGE (self->page))
    return;
  if (vault == NULL) {
    tell_not_restored (self, error);
    return;
  }

  tell_restored (self, vault);
  set_vault (self, vault);
  go_in (self);
}

static void
restore_given_cb (VgDoor *self, const char *words, gboolean is_code, VgPassphraseForm *form)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->code, vg_wipe_text);
  if (vg_vault_exists (self->folder)) {
    self->aside = vg_vault_set_aside (self->folder, &error);
    if (self->aside == NULL) {
      vg_passphrase_form_tell (form, error->message);
      return;
    }
  }

  if (is_code)
    self->code = g_strdup (words);
  self->is_working = TRUE;
  vg_vault_restore_async (self->backup, self->folder, self->shelf, words, restored_cb,
                          g_object_ref (self));
  vg_passphrase_form_set_is_busy (form, TRUE);
  gtk_widget_set_visible (self->back, FALSE);
}

static void
restore_from_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDoor *self = VG_DOOR (widget);
  g_autofree char *basename = NULL;
  GtkWidget *page = NULL;

  if (!is_free (self))
    return;

  g_free (self->backup);
  self->backup = g_variant_dup_string (parameter, NULL);
  basename = g_path_get_basename (self->backup);
  page = vg_restore_page_new (basename);
  g_signal_connect_object (vg_restore_page_get_form (VG_RESTORE_PAGE (page)), "given",
                           G_CALLBACK (restore_given_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->back, TRUE);
  show (self, page, NARROW);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = vg_choose_file_to_open_finish (result);
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (source), "door.restore-from", "s", path);
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const VgFileWanted wanted = {
    _ ("Choose the backup"),
    _ ("Backups of a vault (*.data.vgb)"),
    "*.data.vgb",
  };

  vg_choose_file_to_open (widget, &wanted, backup_chosen_cb, NULL);
}

/* --- The widget --- */

static gboolean
vg_door_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_DOOR (widget)->page);
}

static void
vg_door_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_VAULT:
    g_value_set_object (value, VG_DOOR (object)->vault);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_door_dispose (GObject *object)
{
  VgDoor *self = VG_DOOR (object);

  self->page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_DOOR);
  g_clear_object (&self->vault);
  g_clear_pointer (&self->code, vg_wipe_text);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->backup, g_free);
  g_clear_pointer (&self->aside, g_free);

  G_OBJECT_CLASS (vg_door_parent_class)->dispose (object);
}

static void
vg_door_class_init (VgDoorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  object_class->get_property = vg_door_get_property;
  object_class->dispose = vg_door_dispose;
  widget_class->grab_focus = vg_door_grab_focus;

  properties[PROP_VAULT] = g_param_spec_object ("vault", NULL, NULL, VG_TYPE_VAULT,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] = g_signal_new ("opened", VG_TYPE_DOOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, VG_TYPE_VAULT);

  gtk_widget_class_install_action (widget_class, "door.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "door.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "door.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "door.restore-from", "s", restore_from_action);
  gtk_widget_class_install_action (widget_class, "door.only-read", NULL, only_read_action);
  gtk_widget_class_install_action (widget_class, "door.go-in", NULL, only_read_action);
  gtk_widget_class_install_action (widget_class, "door.accept-older", NULL, accept_older_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/voorgesprek/ui/door.ui");
  gtk_widget_class_bind_template_child (widget_class, VgDoor, back);
  gtk_widget_class_bind_template_child (widget_class, VgDoor, place);
}

static void
vg_door_init (VgDoor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_door_new (const char *folder, VgShelf *shelf, gboolean is_locked)
{
  VgDoor *self = NULL;

  g_return_val_if_fail (folder != NULL && shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_DOOR, NULL);
  self->folder = g_strdup (folder);
  self->shelf = vg_shelf_ref (shelf);
  self->is_locked = is_locked;
  look (self);
  return GTK_WIDGET (self);
}

VgVault *
vg_door_get_vault (VgDoor *self)
{
  g_return_val_if_fail (VG_IS_DOOR (self), NULL);

  return self->vault;
}

gboolean
vg_door_is_for_vault (VgDoor *self)
{
  g_return_val_if_fail (VG_IS_DOOR (self), FALSE);

  return VG_IS_UNLOCK_PAGE (self->page) || VG_IS_TROUBLE_PAGE (self->page);
}

void
vg_door_rebuild (VgDoor *self)
{
  g_return_if_fail (VG_IS_DOOR (self));

  if (self->can_rebuild)
    look (self);
}
