/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/toast.h"

#include "ui/common/name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define UNDO_SECONDS 10
#define DONE_SECONDS 5
#define WORD_SECONDS 3  /* for a few words, which lie over what one may want to press */
#define A_FEW        40 /* letters */
#define UNDO         "vg-undo"
#define CLOSE_NAMED  "vg-close-named"
#define WORDS        "vg-words"

static GtkWidget *
find_words (GtkWidget *toast)
{
  for (GtkWidget *child = gtk_widget_get_first_child (toast); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *inside = g_object_get_data (G_OBJECT (child), WORDS) != NULL ? child
                                                                            : find_words (child);

    if (inside != NULL)
      return inside;
  }

  return NULL;
}

/* libadwaita makes a toast as high as its words are on one line. Large words then have no second
 * one, and push the buttons out of the window: they ask for what they need beside these.
 */
static void
fit (GtkWidget *toast)
{
  GtkWidget *words = find_words (toast);
  GtkWidget *overlay = gtk_widget_get_parent (toast);
  int wanted = 0;
  int width = 0;
  int height = 0;

  if (words == NULL || overlay == NULL)
    return;

  gtk_widget_set_size_request (words, -1, -1);
  gtk_widget_measure (toast, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width -= wanted - gtk_widget_get_width (overlay);
  if (wanted <= gtk_widget_get_width (overlay) || width <= 0)
    return;

  gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_set_size_request (words, width, height);
}

/* libadwaita gives its button for closing a picture and no name. One that fades is left alone:
 * it has its name.
 */
static void
name_close (GtkWidget *inside)
{
  for (GtkWidget *child = gtk_widget_get_first_child (inside); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwToastWidget") &&
        g_object_get_data (G_OBJECT (child), CLOSE_NAMED) == NULL) {
      g_object_set_data (G_OBJECT (child), CLOSE_NAMED, child);
      name_close (child);
      fit (child);
    } else if (GTK_IS_BUTTON (child) && gtk_button_get_icon_name (GTK_BUTTON (child)) != NULL) {
      vg_name (child, _ ("Close this message"), NULL);
    }
  }
}

static gboolean
shown_cb (gpointer overlay)
{
  name_close (overlay);
  return G_SOURCE_REMOVE;
}

/* Another one that waited shows now. */
static void
next_cb (GtkWidget *overlay)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, shown_cb, g_object_ref (overlay), g_object_unref);
}

static void
show (GtkWidget *near, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (near, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL) {
    g_object_unref (toast);
    return;
  }

  g_signal_connect_object (toast, "dismissed", G_CALLBACK (next_cb), overlay, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  name_close (overlay);
}

/* Wraps where the window is narrow: the platform's own title is cut there, and read as markup. */
static AdwToast *
new_toast (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_object_set_data (G_OBJECT (label), WORDS, label);
  adw_toast_set_custom_title (toast, label);
  return toast;
}

static guint
count_seconds (const char *text)
{
  return g_utf8_strlen (text, -1) <= A_FEW ? WORD_SECONDS : DONE_SECONDS;
}

void
vg_toast (GtkWidget *near, const char *text)
{
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near) && text != NULL);

  toast = new_toast (text);
  adw_toast_set_timeout (toast, count_seconds (text));
  show (near, toast);
}

/* Where all of the window goes it stays: libadwaita 1.2 crashes where a toast is hidden while it
 * fades.
 */
static void
near_gone_cb (AdwToast *toast, GtkWidget *near)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (near, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL && gtk_widget_get_mapped (overlay))
    adw_toast_dismiss (toast);
}

void
vg_toast_with_button (GtkWidget *near,
                      const char *text,
                      const char *button,
                      const char *action,
                      const char *target)
{
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near) && text != NULL);

  toast = new_toast (text);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  if (target != NULL)
    adw_toast_set_action_target (toast, "s", target);
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_object (near, "unmap", G_CALLBACK (near_gone_cb), toast, G_CONNECT_SWAPPED);
  show (near, toast);
}

/* --- With an undo --- */

/* Lives as long as the widget whose acts it undoes, or until it is dismissed.
 * @expiry: libadwaita's own timeout would not begin anew with new words
 */
typedef struct {
  GtkWidget *near;
  AdwToast *toast;
  char *action;
  guint expiry;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_clear_handle_id (&undo->expiry, g_source_remove);
  g_signal_handlers_disconnect_by_data (undo->toast, undo);
  g_object_unref (undo->toast);
  g_free (undo->action);
  g_free (undo);
}

static void
undo_clicked_cb (Undo *undo)
{
  if (undo->action != NULL)
    gtk_widget_activate_action (undo->near, undo->action, NULL);
}

static void
dismissed_cb (Undo *undo)
{
  g_object_set_data (G_OBJECT (undo->near), UNDO, NULL);
}

/* Out of sight it waits: libadwaita 1.2 crashes where a toast is hidden while it fades. */
static gboolean
expire_cb (gpointer data)
{
  Undo *undo = data;

  if (!gtk_widget_get_mapped (undo->near))
    return G_SOURCE_CONTINUE;

  undo->expiry = 0;
  adw_toast_dismiss (undo->toast);
  return G_SOURCE_REMOVE;
}

static Undo *
new_undo (GtkWidget *near, const char *text)
{
  Undo *undo = g_new0 (Undo, 1);

  undo->near = near;
  undo->toast = g_object_ref (new_toast (text));
  adw_toast_set_timeout (undo->toast, 0);
  g_signal_connect_swapped (undo->toast, "button-clicked", G_CALLBACK (undo_clicked_cb), undo);
  g_signal_connect_swapped (undo->toast, "dismissed", G_CALLBACK (dismissed_cb), undo);
  g_object_set_data_full (G_OBJECT (near), UNDO, undo, undo_free);
  show (near, undo->toast);
  return undo;
}

/* Once there are other words on it, or another button. */
static void
fit_again (GtkWidget *words)
{
  GtkWidget *toast = words;

  while (toast != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (toast), "AdwToastWidget"))
    toast = gtk_widget_get_parent (toast);
  if (toast != NULL)
    fit (toast);
}

void
vg_toast_with_undo (GtkWidget *near, const char *text, const char *action)
{
  Undo *undo = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near) && text != NULL);

  undo = g_object_get_data (G_OBJECT (near), UNDO);
  if (undo == NULL)
    undo = new_undo (near, text);

  gtk_label_set_text (GTK_LABEL (adw_toast_get_custom_title (undo->toast)), text);
  adw_toast_set_button_label (undo->toast, action != NULL ? _ ("_Undo") : NULL);
  fit_again (adw_toast_get_custom_title (undo->toast));
  g_free (undo->action);
  undo->action = g_strdup (action);
  g_clear_handle_id (&undo->expiry, g_source_remove);
  undo->expiry = g_timeout_add_seconds (action != NULL ? UNDO_SECONDS : count_seconds (text),
                                        expire_cb, undo);
}

void
vg_toast_drop_undo (GtkWidget *near)
{
  GtkWidget *overlay = NULL;
  Undo *undo = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near));

  undo = g_object_get_data (G_OBJECT (near), UNDO);
  overlay = gtk_widget_get_ancestor (near, ADW_TYPE_TOAST_OVERLAY);
  if (undo != NULL && overlay != NULL && gtk_widget_get_mapped (overlay))
    adw_toast_dismiss (undo->toast);
}
