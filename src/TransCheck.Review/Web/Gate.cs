using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace TransCheck.Review.Web;

/// <summary>
/// Lets in who has the address that the command printed, and nobody else: other users of the machine do not know its token, and pages of other sites neither know it
/// nor come from here.
/// </summary>
/// <param name="token">First part of every path.</param>
/// <param name="authority">Host and port of the server.</param>
internal sealed class Gate(string token, string authority)
{
    /// <summary>Scripts and styles come from here alone, nothing is embedded and nothing is sent elsewhere.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>256 bits that nobody can guess, as an address can have them.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <returns>Whether the request may go on; its path begins behind the token then.</returns>
    public bool LetIn(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers[HeaderNames.CacheControl] = "no-store";
        // "no-referrer" would take the origin away from forms that are sent without script.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // A name that leads here by a trick of the name server is not ours.
        var isOurs = string.Equals(request.Host.Value, authority, StringComparison.OrdinalIgnoreCase)
            && (StringValues.IsNullOrEmpty(request.Headers.Origin) || string.Equals(request.Headers.Origin, $"http://{authority}", StringComparison.OrdinalIgnoreCase))
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        var path = request.Path.Value ?? "";
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        if (!isOurs || end < 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(path[1..end]), Encoding.UTF8.GetBytes(token)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return false;
        }

        request.Path = path[end..];
        return true;
    }
}
