/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application.h"

#include "config.h"

#include "base/language.h"
#include "base/paths.h"
#include "ui/anew.h"
#include "ui/common/ask.h"
#include "ui/common/settings.h"
#include "ui/help/help-window.h"
#include "ui/lock-watch.h"
#include "ui/preferences/about.h"
#include "ui/preferences/preferences-window.h"
#include "ui/preferences/shortcuts.h"
#include "ui/window.h"
#include "workspace/own-folder.h"
#include "workspace/vault.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#define WRONG_USE       2
#define DEFAULT_DPI     (96 * 1024) /* in GTK's unit, where the system says nothing */
#define RESOURCES       "/org/voorgesprek/ui"
#define ITSELF          "/proc/self/exe"
#define LAST_SECONDS    10 /* to read why it ends */
#define LANGUAGE_OPTION "language"
#define FOLDER_OPTION   "folder"
#define VAULT_OPTION    "vault"
#define VERSION_OPTION  "version"

struct _VgApplication {
  AdwApplication parent_instance;

  char *system_language;
  char *asked_language; /* by option, or NULL */
  char *folder;         /* of practice cases, by option, or NULL */
  char *vault;          /* its folder, by option, or NULL */
  gboolean is_locked;
  int system_dpi;
  guint signals[3];
  const char *const *arguments;
  VgLockWatch *watch;
  GThread *reading; /* the guides, until the window needs them */
};

/* What reading the guides came to. */
typedef struct {
  VgShelf *shelf;
  GError *error;
} Guides;

G_DEFINE_FINAL_TYPE (VgApplication, vg_application, ADW_TYPE_APPLICATION)

/* --- Language and size --- */

static const char *
get_language (VgApplication *self)
{
  const char *chosen = vg_settings_get_language (vg_settings_get_default ());

  if (self->asked_language != NULL)
    return self->asked_language;

  return *chosen != '\0' ? chosen : self->system_language;
}

static VgWindow *
get_window (VgApplication *self)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (VG_IS_WINDOW (at->data))
      return at->data;

  return NULL;
}

static void
language_changed_cb (VgApplication *self)
{
  VgWindow *window = get_window (self);

  /* Who chooses one while the program runs means it more than the command line did. */
  g_clear_pointer (&self->asked_language, g_free);
  vg_language_set (get_language (self));
  if (window != NULL)
    vg_window_rebuild (window);
}

static void
text_scale_changed_cb (VgApplication *self)
{
  double scale = vg_settings_get_text_scale (vg_settings_get_default ());

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (self->system_dpi * scale), NULL);
}

static void
follow_settings (VgApplication *self)
{
  VgSettings *settings = vg_settings_get_default ();

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &self->system_dpi, NULL);
  if (self->system_dpi <= 0)
    self->system_dpi = DEFAULT_DPI;
  if (vg_settings_get_text_scale (settings) != 1.0)
    text_scale_changed_cb (self);

  g_signal_connect_object (settings, "notify::text-scale", G_CALLBACK (text_scale_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* --- Actions --- */

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vg_preferences_window_show (GTK_WINDOW (get_window (user_data)));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vg_shortcuts_show (GTK_WINDOW (get_window (user_data)));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VgWindow *window = get_window (user_data);

  if (window != NULL)
    vg_help_window_show (GTK_WINDOW (window), vg_window_get_topic (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  vg_about_show (GTK_WINDOW (get_window (user_data)));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VgWindow *window = get_window (user_data);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

static gboolean
end_cb (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
  return G_SOURCE_REMOVE;
}

/* The vault is closed: another program takes the place of this one, and its memory is gone. */
static void
start_anew_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VgApplication *self = VG_APPLICATION (user_data);
  VgWindow *window = get_window (self);
  g_auto (GStrv) arguments = vg_anew_dup_arguments (self->arguments);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  vg_anew_start (G_APPLICATION (self), ITSELF, arguments, &error);

  message = g_strdup_printf (
      _ ("Your vault is locked and everything is saved, but Voorgesprek could "
         "not start anew (%s) and closes itself. Open it again."),
      error->message);
  if (window != NULL)
    vg_window_tell_ended (window, message);
  g_timeout_add_seconds (LAST_SECONDS, end_cb, self);
}

static void
add_actions (VgApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "preferences", .activate = preferences_cb },
    { .name = "shortcuts", .activate = shortcuts_cb },
    { .name = "help", .activate = help_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "start-anew", .activate = start_anew_cb },
  };
  static const struct {
    const char *action;
    const char *keys[3];
  } keys[] = {
    { "app.preferences", { "<Control>comma" } },
    { "app.shortcuts", { "<Control>question", "<Control><Shift>slash" } },
    { "app.help", { "F1" } },
    { "app.quit", { "<Control>q" } },
    { "win.back", { "<Alt>Up" } },
    { "win.acute", { "F8" } },
    { "win.hide", { "F9" } },
    { "win.lock", { "<Control>l" } },
    { "win.note", { "<Control>space" } },
    { "win.page(('reflection',''))", { "<Control>r" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].keys);
}

/* --- Beginning and ending --- */

static gboolean
told_to_end_cb (gpointer user_data)
{
  VgApplication *self = VG_APPLICATION (user_data);
  VgWindow *window = get_window (self);

  if (window != NULL)
    vg_window_save_at_once (window);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_CONTINUE;
}

/* The program's own symbol, also where it is run from the build or from a moved tree. */
static void
find_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autofree char *in_source = vg_paths_dup_data ("icons", NULL);
  g_autofree char *installed = vg_paths_dup_data ("..", "icons", NULL);

  gtk_icon_theme_add_search_path (theme, in_source);
  gtk_icon_theme_add_search_path (theme, installed);
}

static void
listen_to_signals (VgApplication *self)
{
  const int ends[] = { SIGTERM, SIGINT, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    self->signals[i] = g_unix_signal_add (ends[i], told_to_end_cb, self);
}

static void
lock_cb (VgApplication *self)
{
  VgWindow *window = get_window (self);

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
}

static void
watch_for_locking (VgApplication *self)
{
  self->watch = vg_lock_watch_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->watch, "lock", G_CALLBACK (lock_cb), self, G_CONNECT_SWAPPED);
}

/* No file that one opens or saves is remembered elsewhere on the desktop. */
static void
leave_no_traces (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
}

/* Where something is wrong with it, those that ship serve: the preferences say what. */
static void
use_own_folder (void)
{
  const char *folder = vg_settings_get_own_folder (vg_settings_get_default ());
  g_autoptr (GPtrArray) faults = NULL;
  guint n_guides = 0;
  guint n_templates = 0;

  if (*folder == '\0')
    return;

  faults = vg_own_folder_check (folder, &n_guides, &n_templates);
  if (faults->len == 0)
    vg_paths_set_own (folder);
  else
    g_message ("%s", (char *) faults->pdata[0]);
}

static gpointer
read_guides (gpointer data)
{
  Guides *guides = g_new0 (Guides, 1);

  guides->shelf = vg_own_folder_read_shelf (&guides->error);
  return guides;
}

static void
start_reading (VgApplication *self)
{
  self->reading = g_thread_new ("guides", read_guides, NULL);
}

/* Returns: (transfer full) (nullable) */
static VgShelf *
take_guides (VgApplication *self, GError **error)
{
  g_autofree Guides *guides = g_thread_join (g_steal_pointer (&self->reading));

  if (guides->error != NULL)
    g_propagate_error (error, guides->error);

  return guides->shelf;
}

/* The guides are read while GTK starts: it takes a third of the time until one sees something. */
static void
vg_application_startup (GApplication *application)
{
  VgApplication *self = VG_APPLICATION (application);

  vg_language_set (get_language (self));
  use_own_folder ();
  start_reading (self);
  G_APPLICATION_CLASS (vg_application_parent_class)->startup (application);

  find_icons ();
  follow_settings (self);
  add_actions (self);
  vg_vault_harden ();
  leave_no_traces ();
  listen_to_signals (self);
  watch_for_locking (self);
}

static void
fault_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (source));
}

/* Without guides there is nothing to do but to say so. */
static void
show_fault (VgApplication *self, const char *message)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (self));
  VgQuestion question = {
    .heading = _ ("The guides cannot be read"),
    .body = message,
    .yes = _ ("_Close"),
    .no = _ ("_Close"),
  };

  gtk_window_present (GTK_WINDOW (window));
  vg_ask (window, &question, fault_answered_cb, NULL);
}

static void
show_first_page (VgApplication *self, VgWindow *window)
{
  g_autofree char *usual = vg_vault_dup_default_folder ();

  if (self->folder != NULL)
    vg_window_practise (window, self->folder);
  else
    vg_window_show_door (window, self->vault != NULL ? self->vault : usual, self->is_locked);
}

static void
vg_application_activate (GApplication *application)
{
  VgApplication *self = VG_APPLICATION (application);
  VgWindow *window = get_window (self);
  g_autoptr (VgShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;

  if (window == NULL) {
    if (self->reading == NULL)
      start_reading (self);
    shelf = take_guides (self, &error);
    if (shelf == NULL) {
      show_fault (self, error->message);
      return;
    }
    window = vg_window_new (GTK_APPLICATION (self), shelf);
    show_first_page (self, window);
  }
  gtk_window_present (GTK_WINDOW (window));
}

static int
vg_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  VgApplication *self = VG_APPLICATION (application);

  if (g_variant_dict_contains (options, VERSION_OPTION)) {
    g_print ("Voorgesprek %s\n", VG_VERSION);
    return 0;
  }

  g_variant_dict_lookup (options, LANGUAGE_OPTION, "s", &self->asked_language);
  if (self->asked_language != NULL && !g_str_equal (self->asked_language, "nl") &&
      !g_str_equal (self->asked_language, "en")) {
    g_printerr (_ ("--language is nl or en, not “%s”\n"), self->asked_language);
    return WRONG_USE;
  }

  self->is_locked = g_variant_dict_contains (options, VG_LOCKED_OPTION);
  g_variant_dict_lookup (options, FOLDER_OPTION, "^ay", &self->folder);
  g_variant_dict_lookup (options, VAULT_OPTION, "^ay", &self->vault);

  /* A folder of one's own is another place to work: not the window that is open already. */
  if (self->folder != NULL || self->vault != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
vg_application_finalize (GObject *object)
{
  VgApplication *self = VG_APPLICATION (object);
  VgShelf *unused = self->reading != NULL ? take_guides (self, NULL) : NULL;

  g_clear_pointer (&unused, vg_shelf_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_free (self->system_language);
  g_free (self->asked_language);
  g_free (self->folder);
  g_free (self->vault);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (vg_application_parent_class)->finalize (object);
}

static void
vg_application_class_init (VgApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vg_application_finalize;
  application_class->startup = vg_application_startup;
  application_class->activate = vg_application_activate;
  application_class->handle_local_options = vg_application_handle_local_options;
}

static void
vg_application_init (VgApplication *self)
{
  const GOptionEntry options[] = {
    { LANGUAGE_OPTION, 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Language of the screen"), "nl|en" },
    { FOLDER_OPTION, 0, 0, G_OPTION_ARG_FILENAME, NULL, _ ("Another folder of practice cases"),
      _ ("FOLDER") },
    { VAULT_OPTION, 0, 0, G_OPTION_ARG_FILENAME, NULL, _ ("Another vault"), _ ("FOLDER") },
    { VG_LOCKED_OPTION, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { VERSION_OPTION, 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Print the version and end"), NULL },
    { NULL },
  };

  self->system_language = g_strdup (vg_language_get ());
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Prepares restorative mediation: the talks before the talk."));
}

VgApplication *
vg_application_new (const char *const *arguments)
{
  VgApplication *self = NULL;

  g_return_val_if_fail (arguments != NULL, NULL);

  self = g_object_new (VG_TYPE_APPLICATION, "application-id", VG_APP_ID, "resource-base-path",
                       RESOURCES, "register-session", TRUE, NULL);
  self->arguments = arguments;
  return self;
}
