import CSystem

/// A variable of the environment.
package func environment(_ name: String) -> String? {
  guard let value = unsafe sys_environment(name) else { return nil }
  return unsafe String(cString: value)
}
